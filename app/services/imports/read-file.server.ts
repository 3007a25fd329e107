import type { Sheet } from "~/domain/interop/tabular/sheet";
import { fileRefusal } from "./file-refusal";
import { isZip } from "./open-zip.server";
import { readCsv } from "./read-csv.server";
import { readXlsx } from "./read-xlsx.server";

/** What every kind of table may hold at most. */
const mostColumns = 200;

/** Bytes with which files begin that are no table: PDF, PNG, JPEG, gzip, the old Excel format, HTML. */
const otherFiles: readonly [string, "oldExcel" | "notATable"][] = [
  ["d0cf11e0a1b11ae1", "oldExcel"],
  ["25504446", "notATable"],
  ["89504e47", "notATable"],
  ["ffd8ff", "notATable"],
  ["1f8b", "notATable"],
];

function refuseOtherFiles(bytes: Buffer): void {
  if (bytes.length === 0) throw fileRefusal("empty");
  const head = bytes.subarray(0, 8).toString("hex");
  const other = otherFiles.find(([magic]) => head.startsWith(magic));
  if (other) throw fileRefusal(other[1]);
}

function refuseFaultyShape({ headings, rows }: Sheet, mostRows: number): void {
  const named = headings.filter((heading) => heading !== "");
  if (named.length < 2) throw fileRefusal("noHeadings");
  if (rows.length === 0) throw fileRefusal("empty");
  if (headings.length > mostColumns) throw fileRefusal("tooManyColumns", { most: mostColumns });
  if (rows.length > mostRows) throw fileRefusal("tooManyRows", { most: mostRows, rows: rows.length });
  const twice = named.find((heading, place) => named.indexOf(heading) < place);
  if (twice !== undefined) throw fileRefusal("headingTwice", { heading: twice });
}

/**
 * Reads a CSV or Excel file, known by its content and not by its name.
 * @throws InvalidInput that names what is wrong with the file as a whole.
 */
export async function readFile(bytes: Buffer, mostRows: number): Promise<Sheet> {
  refuseOtherFiles(bytes);
  const sheet = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  refuseFaultyShape(sheet, mostRows);
  return sheet;
}
