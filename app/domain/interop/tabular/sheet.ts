/** One row of a file: its line as a spreadsheet counts (the headings are line 1), and its cells as text. */
export interface SheetRow {
  line: number;
  cells: string[];
}

/** What is wrong with one cell, or with a whole row where no column is named. */
export interface CellFault {
  line: number;
  /** The heading as the file has it; null for the whole row. */
  heading: string | null;
  /** What the cell holds, as it stands. */
  given: string;
  /** A translation key with its namespace, and its facts as a query: `exchange:bulk.fault.formula`. */
  message: string;
}

/** A file as a table of texts. Faults that only the file's format shows (formulas, merged cells) come with it. */
export interface Sheet {
  headings: string[];
  rows: SheetRow[];
  faults: CellFault[];
}

/** The most characters of a cell that a fault repeats. */
const repeated = 60;

/** A fault at one cell; `given` is cut so that a list of faults stays readable. */
export function cellFault(line: number, heading: string | null, given: string, message: string): CellFault {
  return { line, heading, given: given.length > repeated ? `${given.slice(0, repeated)}…` : given, message };
}

/** Rows in which any cell is filled; spreadsheets end in empty ones. */
export function filledRows(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
