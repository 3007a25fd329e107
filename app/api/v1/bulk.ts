import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import { endpoint } from "~/api/endpoint";
import { namesTag } from "~/lib/entity-tag";
import { NotFound } from "~/lib/errors";
import { dumpFormats } from "~/services/dumps/dump-formats";
import { type DumpManifest, readManifest } from "~/services/dumps/write-dumps.server";

async function manifestIn(folder: string): Promise<DumpManifest> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new NotFound("a dump (the first is made ten minutes after the start)");
  return manifest;
}

/**
 * `GET /manifest.json` and the files that it names: the nightly dumps of all public trials, streamed from their files, so
 * that a reader who stops holds up nobody. Each file bears its SHA-256 as entity tag and in `Repr-Digest` (RFC 9530).
 */
export function bulkRouter(folder: string): Router {
  const router = Router();
  router.get(
    "/manifest.json",
    endpoint(async (_req, res) => {
      res.set("Cache-Control", "public, max-age=300").json(await manifestIn(folder));
    }),
  );
  for (const { name, mediaType } of dumpFormats) {
    router.get(
      `/${name}`,
      endpoint(async (req, res) => {
        const manifest = await manifestIn(folder);
        const file = manifest.files.find((one) => one.name === name);
        if (!file) throw new NotFound(name);
        const tag = `"${file.sha256}"`;
        res.set("Cache-Control", "public, max-age=0, must-revalidate").set("ETag", tag);
        res.set("Last-Modified", new Date(manifest.madeAt).toUTCString());
        if (namesTag(req.get("if-none-match"), tag)) return res.status(304).end();
        res.set("Repr-Digest", `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`);
        res.set("Content-Length", String(file.bytes)).type(`${mediaType}; charset=utf-8`);
        res.set("Content-Disposition", `attachment; filename="${name}"`);
        if (req.method === "HEAD") return res.end();
        return pipeline(createReadStream(join(folder, name), { end: file.bytes - 1 }), res);
      }),
    );
  }
  return router;
}
