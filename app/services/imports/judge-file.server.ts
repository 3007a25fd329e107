import type { TrialRow } from "@db/queries/trials";
import type { Scope } from "~/domain/access/scope";
import { foldCode } from "~/domain/interop/entries/book-lookup";
import { judgeRows } from "~/domain/interop/entries/judge-rows";
import type { JudgedRows } from "~/domain/interop/entries/row-judgement";
import { columnsOf, type TabularKind } from "~/domain/interop/tabular/file-kinds";
import { type FileColumn, type ReadRow, textOf } from "~/domain/interop/tabular/file-column";
import { type HeadingMap, missingColumns } from "~/domain/interop/tabular/match-headings";
import { readRows } from "~/domain/interop/tabular/read-rows";
import type { CellFault, Sheet } from "~/domain/interop/tabular/sheet";
import type { Act } from "~/services/act";
import { type LoadedBook, loadTrialBook } from "./load-trial-book.server";

/** A file with the meaning of its headings. */
export interface MappedFile {
  kind: TabularKind;
  sheet: Sheet;
  map: HeadingMap;
}

/** What would become of a file's rows: every fault by cell, rows to store, rows that the book holds already. */
export interface JudgedFile {
  judged: JudgedRows;
  loaded: LoadedBook;
  faults: CellFault[];
  badRows: number;
  /** Required columns that no heading means; nothing was judged when there are any. */
  missing: FileColumn[];
}

/** Whose entries the rows can touch. */
function wantedBy(rows: readonly ReadRow[]): (code: string, siteNumber: string | null) => boolean {
  const named = new Set(
    rows.flatMap((row) => {
      const text = textOf(row, "participant") ?? textOf(row, "siteNumber");
      return text === null ? [] : [foldCode(text)];
    }),
  );
  return (code, siteNumber) => named.has(foldCode(code)) || (siteNumber !== null && named.has(foldCode(siteNumber)));
}

/** Reads and judges a file against the trial's book. With `hold` the book stands still until the transaction ends. */
export async function judgeFile(
  act: Act,
  scope: Scope,
  trial: TrialRow,
  file: MappedFile,
  hold: boolean,
): Promise<JudgedFile> {
  const columns = columnsOf[file.kind];
  const missing = missingColumns(file.map, columns);
  const read = missing.length === 0 ? readRows(file.sheet, file.map, columns) : { rows: [], faults: [] };
  const loaded = await loadTrialBook(act, scope, trial, { wanted: wantedBy(read.rows), hold });
  const judged = judgeRows(file.kind, read.rows, loaded.book, file.map);
  const faults = [...read.faults, ...judged.faults].sort((a, b) => a.line - b.line);
  return { judged, loaded, faults, badRows: new Set(faults.map(({ line }) => line)).size, missing };
}
