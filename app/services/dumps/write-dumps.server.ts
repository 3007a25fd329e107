import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { z } from "zod";
import { listDumpedTrials } from "@db/queries/dump-trials";
import type { Database } from "@db/tables/database";
import { dumpChangelog, type DumpFormat, dumpFormats, type DumpingRegistry } from "./dump-formats";

const pageSize = 500;

/** The folder of the dumps, in the process's data folder. */
export function dumpFolder({ dataDir }: { dataDir: string }): string {
  return join(dataDir, "dumps");
}

const manifestShape = z.object({
  madeAt: z.string(),
  schemaVersion: z.number(),
  changelog: z.array(z.object({ version: z.number(), on: z.string(), changes: z.array(z.string()) })),
  files: z.array(z.object({ name: z.string(), trials: z.number(), bytes: z.number(), sha256: z.string() })),
});

/** What a dump holds: when it was made, its files with their counts and SHA-256, and what changed in its shape over time. */
export type DumpManifest = z.infer<typeof manifestShape>;

interface OpenFile {
  format: DumpFormat;
  path: string;
  stream: WriteStream;
  hash: Hash;
  trials: number;
  bytes: number;
}

async function write(file: OpenFile, text: string): Promise<void> {
  if (text === "") return;
  const chunk = Buffer.from(text, "utf8");
  file.hash.update(chunk);
  file.bytes += chunk.length;
  if (!file.stream.write(chunk)) await once(file.stream, "drain");
}

async function openFiles(folder: string): Promise<OpenFile[]> {
  await mkdir(folder, { recursive: true });
  return dumpFormats.map((format) => {
    const path = join(folder, `${format.name}.part`);
    return { format, path, stream: createWriteStream(path), hash: createHash("sha256"), trials: 0, bytes: 0 };
  });
}

async function closeFiles(files: readonly OpenFile[]): Promise<void> {
  for (const { stream } of files) {
    stream.end();
    await once(stream, "finish");
  }
}

async function writeTrials(db: Kysely<Database>, files: readonly OpenFile[], registry: DumpingRegistry): Promise<void> {
  for (const file of files) await write(file, file.format.opening);
  let after = 0;
  for (;;) {
    const page = await listDumpedTrials(db, { after, limit: pageSize });
    for (const file of files) {
      const parts = page.map((trial) => file.format.trial(trial, registry));
      file.trials += parts.filter((part) => part !== "").length;
      await write(file, parts.join(""));
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) break;
    after = last.id;
  }
  for (const file of files) await write(file, file.format.closing);
}

/**
 * Writes the dumps of all public trials into a folder: page by page, so that memory stays flat, first beside the files of
 * the dump before and then in their place, the manifest last. What is left of a dump that failed is removed.
 */
export async function writeDumps(
  db: Kysely<Database>,
  folder: string,
  { registry, now }: { registry: DumpingRegistry; now: Date },
): Promise<DumpManifest> {
  const files = await openFiles(folder);
  try {
    await writeTrials(db, files, registry);
    await closeFiles(files);
  } catch (error) {
    for (const { stream, path } of files) {
      stream.destroy();
      await rm(path, { force: true });
    }
    throw error;
  }
  for (const { path, format } of files) await rename(path, join(folder, format.name));
  const manifest: DumpManifest = {
    madeAt: now.toISOString(),
    schemaVersion: dumpChangelog.at(-1)?.version ?? 0,
    changelog: dumpChangelog.map(({ version, on, changes }) => ({ version, on, changes: [...changes] })),
    files: files.map(({ format, trials, bytes, hash }) => {
      return { name: format.name, trials, bytes, sha256: hash.digest("hex") };
    }),
  };
  const manifestPath = join(folder, "manifest.json");
  await writeFile(`${manifestPath}.part`, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(`${manifestPath}.part`, manifestPath);
  return manifest;
}

/** The manifest of the dump in the folder; null where there is none yet. */
export async function readManifest(folder: string): Promise<DumpManifest | null> {
  const path = join(folder, "manifest.json");
  const known = await stat(path).catch(() => null);
  if (!known) return null;
  return manifestShape.parse(JSON.parse(await readFile(path, "utf8")));
}
