import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { readJsonSource } from "~/services/interop/read-source.server";
import { importRecords, type WaitingRecord } from "./catalogue";
import type { ImportKind } from "./import-kind";
import { onBook } from "./open-book";

async function* linesOf(path: string): AsyncGenerator<WaitingRecord> {
  let place = 0;
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    place += 1;
    if (line.trim() !== "") yield { place, size: line.length, read: () => readJsonSource(line) };
  }
}

/** Studies of ClinicalTrials.gov, one JSON a line, into the public catalogue. */
export const importCtgov: ImportKind = {
  usage: `FILE.ndjson
      Studies of ClinicalTrials.gov (API v2), one a line, as public catalogue records. A study that the book has already
      gets a new version only when it has changed.`,
  run: async (given, say) => {
    const [path] = parseArgs({ args: given, allowPositionals: true, options: {} }).positionals;
    if (path === undefined) throw new Error("Name the file.");
    return onBook((open) => importRecords(open, linesOf(path), "imported from ClinicalTrials.gov", say));
  },
};
