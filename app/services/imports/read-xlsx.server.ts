import { zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { type CellFault, cellFault, filledRows, type Sheet } from "~/domain/interop/tabular/sheet";
import { fileRefusal } from "./file-refusal";
import { openZip } from "./open-zip.server";

type ExcelCell = string | number | boolean | Date | null;

/** A cell as text: a date as its civil day, a number in plain digits. */
function cellText(cell: ExcelCell): string {
  if (cell === null) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The place of a column by its letters, from 0. */
function columnPlace(letters: string): number {
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Path of the first sheet within the file, as the workbook lists them. */
function firstSheetPath(parts: ReadonlyMap<string, Buffer>): string {
  const workbook = parts.get("xl/workbook.xml")?.toString("utf8") ?? "";
  const links = parts.get("xl/_rels/workbook.xml.rels")?.toString("utf8") ?? "";
  const id = /<(?:\w{1,20}:)?sheet\b[^<>]{0,400}\br:id="([^"]{1,80})"/.exec(workbook)?.[1] ?? "";
  const link =
    [...links.matchAll(/<Relationship\b[^<>]{0,2000}>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0] ?? "";
  const target = /\bTarget="([^"]+)"/.exec(link)?.[1] ?? "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Formulas and merged cells, which only the sheet's own markup shows. Bounded repetitions keep odd markup from taking long. */
function markupFaults(markup: string, headings: readonly string[]): CellFault[] {
  const at = (cell: string, given: string, message: string): CellFault => {
    const [, letters = "A", line = "1"] = /^([A-Z]+)(\d+)/.exec(cell) ?? [];
    return cellFault(Number(line), headings[columnPlace(letters)] ?? null, given, message);
  };
  const formulas = [...markup.matchAll(/<c\b[^<>]{0,200}\br="([A-Z]{1,3}\d{1,7})"[^<>]{0,200}>\s{0,20}<f[\s>/]/g)];
  const merged = [...markup.matchAll(/<mergeCell\b[^<>]{0,200}\bref="([^"]{1,40})"/g)];
  return [
    ...formulas.map(([, cell = ""]) => at(cell, cell, "exchange:bulk.fault.formula")),
    ...merged.map(([, range = ""]) => at(range, range, "exchange:bulk.fault.merged")),
  ];
}

/** The rows of the first sheet, read from parts whose size is known: the file itself could become larger than it declares. */
async function readSheetRows(parts: ReadonlyMap<string, Buffer>): Promise<ExcelCell[][]> {
  try {
    const repacked = zipSync(Object.fromEntries(parts), { level: 0 });
    return (await readSheet(Buffer.from(repacked.buffer))) as ExcelCell[][];
  } catch {
    throw fileRefusal("notATable");
  }
}

/**
 * The first sheet of an Excel file. Its declared size is checked before it is unzipped; formulas and merged cells are named
 * as faults, because what they show is not what was entered.
 * @throws InvalidInput for a zip bomb, and for a file that is no workbook.
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const parts = openZip(bytes, (name) => name.startsWith("xl/"));
  if (!parts.has("xl/workbook.xml")) throw fileRefusal("notATable");
  const table = await readSheetRows(parts);
  const headings = (table[0] ?? []).map((cell) => cellText(cell).trim());
  const rows = table.slice(1).map((cells, place) => ({ line: place + 2, cells: cells.map(cellText) }));
  const markup = parts.get(firstSheetPath(parts))?.toString("utf8") ?? "";
  return { headings, rows: filledRows(rows), faults: markupFaults(markup, headings) };
}
