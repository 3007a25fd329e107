import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { compressedOnce, type Encoding } from "~/server/compressed-asset";
import { Refusal } from "~/server/refusal";

const compressible = new Set([".js", ".css", ".svg", ".json"]);
const encodings: Encoding[] = ["br", "gzip"];
const forever = "public, max-age=31536000, immutable";

/** Answers hashed scripts and styles compressed, for those who take it; everything else falls through. */
function answerCompressed(folder: string): RequestHandler {
  const known = new Set(readdirSync(folder));
  const compressed = compressedOnce();
  return (req, res, next) => {
    const name = req.path.slice(1);
    const type = extname(name);
    const encoding = req.acceptsEncodings(...encodings);
    if (!known.has(name) || !compressible.has(type) || !encoding || req.headers.range) return next();
    compressed(join(folder, name), encoding === "br" ? "br" : "gzip").then((content) => {
      res.set({ "Cache-Control": forever, "Content-Encoding": encoding });
      res.vary("Accept-Encoding").type(type).send(content);
    }, next);
  };
}

/**
 * The files of the build: hashed ones under `/assets` for ever, the others (such as the favicon) for an hour. The folder is
 * looked through once: no other address costs a look into it.
 * @param folder the build's public folder; it must exist
 */
export function answerStaticAssets(folder: string): Router {
  const router = Router();
  const assets = join(folder, "assets");
  const ready = (req: { method: string }) => req.method === "GET" || req.method === "HEAD";
  router.use("/assets", (req, _res, next) => next(ready(req) ? undefined : new Refusal(405)));
  router.use("/assets", answerCompressed(assets));
  router.use("/assets", express.static(assets, { index: false, immutable: true, maxAge: "1y" }));
  router.use("/assets", (_req, _res, next) => next(new Refusal(404)));
  const others = new Set(readdirSync(folder));
  const serve = express.static(folder, { index: false, redirect: false, maxAge: "1h" });
  router.use((req, res, next) => (others.has(req.path.split("/", 2)[1] ?? "") ? serve(req, res, next) : next()));
  return router;
}
