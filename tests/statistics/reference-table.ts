import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.cwd(), "..", "shared", "data", "reference");

/** Whether the reference values (CSV files computed in R) lie beside the project; without them their tests are skipped. */
export const referenceIsPresent = existsSync(folder);

/** Title of a suite that needs the reference values, saying why it is skipped where they are absent. */
export function referenceSuite(title: string): string {
  return referenceIsPresent ? title : `${title} (skipped: ../shared/data/reference is not present)`;
}

/** One line of a reference file: text by column name. */
export type ReferenceRow = Record<string, string>;

/** The rows of a reference file without quoted fields. */
export function readReference(file: string): ReferenceRow[] {
  const [header = "", ...lines] = readFileSync(join(folder, file), "utf8").trim().split("\n");
  const columns = header.split(",");
  return lines.map((line) => {
    const fields = line.split(",");
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ""]));
  });
}

/** A cell as a number; throws when it is absent or not a number. */
export function cell(row: ReferenceRow, column: string): number {
  const value = Number(row[column]);
  if (row[column] === undefined || Number.isNaN(value)) throw new Error(`${column} is not a number: ${row[column]}`);
  return value;
}

/** A cell as a number, or null where R printed NA. */
export function cellOrNull(row: ReferenceRow, column: string): number | null {
  return row[column] === "NA" ? null : cell(row, column);
}
