import { foldText } from "~/lib/fold-text";
import type { FileColumn, ReadRow } from "./file-column";
import type { HeadingMap } from "./match-headings";
import { readDay } from "./read-day";
import { readCount, readNumber } from "./read-number";
import { type CellFault, cellFault, type Sheet, type SheetRow } from "./sheet";

/** The most characters that a cell of text may hold. */
const longestText = 2_000;

type CellValue = string | number;
type Reading = { value: CellValue } | { fault: string };

const read = (value: CellValue | null, fault: string): Reading => (value === null ? { fault } : { value });

function readChoice(text: string, column: FileColumn): Reading {
  const folded = foldText(text);
  const found = Object.entries(column.choices ?? {}).find(
    ([code, words]) => foldText(code) === folded || words.some((word) => foldText(word) === folded),
  );
  return read(found?.[0] ?? null, "exchange:bulk.fault.notAChoice");
}

function readText(text: string): Reading {
  if (text.length > longestText) return { fault: `errors:tooLong?max=${longestText}` };
  return text.includes("\0") ? { fault: "exchange:bulk.fault.controlCharacter" } : { value: text };
}

const readers: Record<FileColumn["kind"], (text: string, column: FileColumn) => Reading> = {
  text: readText,
  day: (text) => read(readDay(text), "exchange:bulk.fault.notADay"),
  year: (text) => read(/^(?:19|20)\d\d$/.test(text) ? Number(text) : null, "exchange:bulk.fault.notAYear"),
  count: (text) => read(readCount(text), "exchange:bulk.fault.notACount"),
  number: (text) => read(readNumber(text), "exchange:bulk.fault.notANumber"),
  choice: readChoice,
};

interface PlacedColumn {
  column: FileColumn;
  place: number;
  heading: string;
}

function readRow(row: SheetRow, placed: readonly PlacedColumn[], faults: CellFault[]): ReadRow {
  const values: Record<string, CellValue | null> = {};
  for (const { column, place, heading } of placed) {
    const text = (row.cells[place] ?? "").trim();
    if (text === "") {
      values[column.field] = null;
      if (column.required) faults.push(cellFault(row.line, heading, "", "errors:required"));
      continue;
    }
    const reading = readers[column.kind](text, column);
    if ("fault" in reading) faults.push(cellFault(row.line, heading, text, reading.fault));
    else values[column.field] = reading.value;
  }
  return { line: row.line, values };
}

/** The first fault of every cell, and all those that name no column. */
function onceACell(faults: readonly CellFault[]): CellFault[] {
  const named = new Set<string>();
  return faults.filter(({ line, heading }) => {
    const cell = `${line} ${heading}`;
    const isFirst = heading === null || !named.has(cell);
    named.add(cell);
    return isFirst;
  });
}

/**
 * Reads every row of a sheet by the meaning of its headings. A row with any faulty cell is not among `rows`; every faulty
 * cell of it is named, by the first fault found in it. Columns that mean no field are left out.
 */
export function readRows(
  sheet: Sheet,
  map: HeadingMap,
  columns: readonly FileColumn[],
): { rows: ReadRow[]; faults: CellFault[] } {
  const placed = sheet.headings.flatMap((heading, place) => {
    const column = columns.find(({ field }) => field === map[heading]);
    return column ? [{ column, place, heading }] : [];
  });
  const headings = new Set(placed.map(({ heading }) => heading));
  const faults = sheet.faults.filter(({ heading }) => heading === null || headings.has(heading));
  const broken = new Set(faults.map(({ line }) => line));
  const rows = sheet.rows.flatMap((row) => {
    const before = faults.length;
    const values = readRow(row, placed, faults);
    return faults.length === before && !broken.has(row.line) ? [values] : [];
  });
  return { rows, faults: onceACell(faults).toSorted((a, b) => a.line - b.line) };
}
