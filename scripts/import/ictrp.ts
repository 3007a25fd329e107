import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readIctrp } from "~/services/interop/read-ictrp.server";
import { readTrialSource } from "~/services/interop/read-source.server";
import { importRecords } from "./catalogue";
import type { ImportKind } from "./import-kind";
import { onBook } from "./open-book";

/** Trials in WHO ICTRP's submission format, into the public catalogue. */
export const importIctrp: ImportKind = {
  usage: `FILE.xml
      Trials in WHO ICTRP's submission format (DTD 1.0) as public catalogue records, by the same rules as ctgov.`,
  run: async (given, say) => {
    const [path] = parseArgs({ args: given, allowPositionals: true, options: {} }).positionals;
    if (path === undefined) throw new Error("Name the file.");
    const trials = readIctrp(readFileSync(path, "utf8"));
    say(`${trials.length} trials in the file.`);
    const records = trials.map((trial, index) => ({ place: index + 1, size: 0, read: () => readTrialSource(trial) }));
    return onBook((open) => importRecords(open, records, "imported from a file in ICTRP's format", say));
  },
};
