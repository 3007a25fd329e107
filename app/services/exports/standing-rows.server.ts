import type { StudyRow, StudyTable } from "@db/queries/study-rows";
import { type StudyReading, studyRows } from "./study-pages.server";

const entryOf = (row: StudyRow, number: StudyRow[string] | undefined): string => `${row["participant"]} ${number}`;

function isVoided(row: StudyRow): boolean {
  return row["kind"] === "voided" || row["outcome"] === "voided";
}

/** The entries of a table that stand: neither replaced by a later one nor taken back. */
export async function* standingRows(reading: StudyReading, table: StudyTable): AsyncGenerator<StudyRow> {
  const replaced = new Set<string>();
  for await (const row of studyRows(reading, table)) {
    const corrects = row["corrects"] ?? null;
    if (corrects !== null) replaced.add(entryOf(row, corrects));
  }
  for await (const row of studyRows(reading, table)) {
    if (!isVoided(row) && !replaced.has(entryOf(row, row["number"]))) yield row;
  }
}
