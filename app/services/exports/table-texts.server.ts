import { type StudyTable, studyTableNames, studyTables } from "@db/queries/study-rows";
import { csvHead, csvLine } from "~/lib/csv-text";
import { type StudyReading, studyRows } from "./study-pages.server";
import type { ZipPart } from "./zip-parts.server";

/** The columns of a table as they are written out; arms are no column where they are withheld. */
function columnsOf(table: StudyTable, arms: boolean): string[] {
  const own = studyTables[table].filter((column) => arms || !/^(actual_)?arm$/.test(column));
  return ["site", "participant", ...own];
}

/** A table as CSV (RFC 4180, UTF-8 with its mark), line by line in the order of entry. */
async function* csvLines(reading: StudyReading, table: StudyTable): AsyncGenerator<string> {
  const columns = columnsOf(table, reading.arms);
  yield csvHead(columns);
  for await (const row of studyRows(reading, table)) yield csvLine(columns.map((column) => row[column]));
}

/** Every table of the trial as a CSV file. */
export function csvParts(reading: StudyReading): ZipPart[] {
  return studyTableNames.map((table) => ({ name: `${table}.csv`, text: csvLines(reading, table) }));
}

/** A table as one JSON array, a row a line. */
async function* jsonLines(reading: StudyReading, table: StudyTable): AsyncGenerator<string> {
  const columns = columnsOf(table, reading.arms);
  let before = "[\n";
  for await (const row of studyRows(reading, table)) {
    yield `${before}${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** Every table of the trial as a JSON file. */
export function jsonParts(reading: StudyReading): ZipPart[] {
  return studyTableNames.map((table) => ({ name: `${table}.json`, text: jsonLines(reading, table) }));
}
