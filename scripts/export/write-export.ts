import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Say } from "~/lib/command-line.server";
import { exportBar, openExported, type Registry } from "~/services/interop/export-trial.server";
import type { OpenDatabase } from "../../db/client/open-database";
import { type ExportedTrial, listExportedTrials } from "../../db/queries/trial-export";
import type { ExportKind } from "./kinds";

const trialsAtOnce = 200;

async function* publicTrials(open: OpenDatabase, one: string | undefined): AsyncGenerator<ExportedTrial> {
  if (one !== undefined) {
    yield await openExported(open.read, one);
    return;
  }
  let after = 0;
  for (;;) {
    const trials = await listExportedTrials(open.read, after, trialsAtOnce);
    yield* trials;
    const last = trials.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** What an export has written, and which trials it could not take, by why. */
export interface ExportTally {
  written: number;
  left: Record<string, number>;
}

/**
 * Writes all public trials, or one, into the files of a kind. The files are written aside and put in place complete; when it fails
 * nothing of it is left.
 */
export async function writeExport(
  open: OpenDatabase,
  kind: ExportKind,
  path: string,
  given: { registry: Registry; trial?: string },
  say: Say,
): Promise<ExportTally> {
  const files = kind.files.map((file) => ({
    ...file,
    path: `${path}${file.suffix}`,
    aside: `${path}${file.suffix}.part`,
  }));
  const streams = files.map((file) => ({ file, stream: createWriteStream(file.aside, "utf8") }));
  const tally: ExportTally = { written: 0, left: {} };
  try {
    for (const { file, stream } of streams) stream.write(file.opening);
    for await (const trial of publicTrials(open, given.trial)) {
      const bar = exportBar(trial, given.registry);
      if (bar === "synthetic_not_exported" || (bar !== null && !kind.takesUnregistered)) {
        tally.left[bar] = (tally.left[bar] ?? 0) + 1;
        continue;
      }
      for (const { file, stream } of streams) {
        const text = `${tally.written === 0 ? "" : file.between}${file.part(trial, given.registry)}`;
        if (!stream.write(text)) await once(stream, "drain");
      }
      tally.written += 1;
      if (tally.written % 5_000 === 0) say(`${tally.written} trials written`);
    }
    for (const { file, stream } of streams) {
      stream.end(tally.written === 0 && file.closing === "\n" ? "" : file.closing);
      await finished(stream);
    }
    for (const { path: place, aside } of files) await rename(aside, place);
    return tally;
  } catch (error) {
    for (const { stream } of streams) stream.destroy();
    for (const { aside } of files) await rm(aside, { force: true });
    throw error;
  }
}
