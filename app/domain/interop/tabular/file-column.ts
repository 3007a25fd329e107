/** How the cells of a column are read. A `year` has four digits, a `count` is whole and not negative. */
export type CellKind = "text" | "day" | "year" | "count" | "number" | "choice";

/** One column that a kind of file may have. */
export interface FileColumn {
  /** The name under which a row's value is held. */
  field: string;
  kind: CellKind;
  /** A row without it is bad. */
  required?: boolean;
  /** The heading in the template, in each language. */
  heading: { en: string; vi: string };
  /** Other headings under which the column is known. */
  also?: readonly string[];
  /** For a choice: the words that mean each code, beside the code itself. */
  choices?: Readonly<Record<string, readonly string[]>>;
}

/** What a row says, cell by cell checked; a cell left empty is null. */
export interface ReadRow {
  line: number;
  values: Readonly<Record<string, string | number | null>>;
}

/** The text under a field; null where the cell was empty. */
export function textOf(row: ReadRow, field: string): string | null {
  const value = row.values[field];
  return value === null || value === undefined ? null : String(value);
}

/** The number under a field; null where the cell was empty. */
export function numberOf(row: ReadRow, field: string): number | null {
  const value = row.values[field];
  return typeof value === "number" ? value : null;
}
