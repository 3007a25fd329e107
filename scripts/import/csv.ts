import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Say } from "~/lib/command-line.server";
import { guessKind } from "~/domain/interop/tabular/guess-kind";
import { columnsOf, isTabularKind, type TabularKind, tabularKinds } from "~/domain/interop/tabular/file-kinds";
import { matchHeadings } from "~/domain/interop/tabular/match-headings";
import type { Sheet } from "~/domain/interop/tabular/sheet";
import { systemActor } from "~/services/act";
import { fileLabel, importTable, type TableImport } from "~/services/imports/import-table.server";
import { readFile } from "~/services/imports/read-file.server";
import { listImportHeadings } from "../../db/queries/import-batches";
import { getTrialInScope } from "../../db/queries/desk-trials";
import { faultLine } from "./fault-line";
import type { ImportKind } from "./import-kind";
import { onBook } from "./open-book";

const everything = { everything: true, trialIds: [], siteIds: [], organisationIds: [] };
const listed = 50;
const mostRows = 2_000_000;

function kindOf(asked: string | undefined, sheet: Sheet): TabularKind {
  const kind = asked ?? guessKind(sheet.headings);
  if (kind !== null && isTabularKind(kind)) return kind;
  throw new Error(`Name the kind of the table: --kind ${tabularKinds.join("|")}. The headings fit none of them.`);
}

function report({ file, written }: TableImport, say: Say): number {
  for (const fault of file.faults.slice(0, listed)) say(faultLine(fault));
  if (file.faults.length > listed) say(`and ${file.faults.length - listed} more faults`);
  for (const { heading } of file.missing) say(`The column "${heading.en}" (${heading.vi}) is missing.`);
  say(`${file.judged.good.length} good rows, ${file.badRows} bad, ${file.judged.present} in the book already.`);
  if (written) {
    say(
      `Stored: ${Object.entries(written.stored)
        .map(([table, rows]) => `${rows} ${table}`)
        .join(", ")}.`,
    );
    for (const root of written.roots) say(`Merkle root of a batch: ${root.toString("hex")}`);
    return 0;
  }
  say("Nothing was stored.");
  return file.faults.length + file.missing.length > 0 ? 1 : 0;
}

async function run(given: string[], say: Say): Promise<number> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { trial: { type: "string" }, kind: { type: "string" }, "good-rows": { type: "boolean" } },
  });
  const [path] = positionals;
  if (path === undefined || values.trial === undefined)
    throw new Error("Name the file, and the trial with --trial ID.");
  const publicId = values.trial;
  const bytes = readFileSync(path);
  const sheet = await readFile(bytes, mostRows);
  const kind = kindOf(values.kind, sheet);
  say(`${sheet.rows.length} rows of ${kind} read.`);
  return onBook(async ({ owner }) => {
    const started = performance.now();
    const imported = await owner.transaction().execute(async (trx) => {
      const act = { trx, actor: systemActor, now: new Date() };
      const trial = await getTrialInScope(trx, everything, publicId);
      const map = matchHeadings(sheet.headings, columnsOf[kind], await listImportHeadings(trx, trial.id, kind));
      return importTable(act, everything, trial, {
        kind,
        sheet,
        map,
        label: fileLabel(basename(path), bytes),
        goodRows: values["good-rows"] ?? false,
        onWritten: (participants) => say(`${participants} participants written`),
      });
    });
    const seconds = (performance.now() - started) / 1_000;
    say(`${seconds.toFixed(1)} s, ${Math.round(sheet.rows.length / seconds)} rows a second.`);
    return report(imported, say);
  });
}

/** A table of participants, events, assessments, adverse events or reported counts, as CSV or Excel. */
export const importCsv: ImportKind = {
  usage: `FILE --trial ID [--kind ${tabularKinds.join("|")}] [--good-rows]
      A CSV or Excel table. Without --good-rows one bad row keeps all others out; rows that the book holds change nothing.`,
  run,
};
