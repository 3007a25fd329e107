import type { ReadRow } from "../tabular/file-column";
import type { HeadingMap } from "../tabular/match-headings";
import { type CellFault, cellFault } from "../tabular/sheet";
import type { EntryPlan, ReportedCount } from "./trial-book";

/** What becomes of a file's rows. */
export interface JudgedRows {
  plans: EntryPlan[];
  counts: ReportedCount[];
  faults: CellFault[];
  /** Lines of rows that are to be stored. */
  good: number[];
  /** How many rows say what the book holds already. */
  present: number;
}

/** Names a fault of a row under the heading that means the field. */
export type NameFault = (row: ReadRow, field: string | null, message: string) => void;

/** Collects faults under the file's own headings. */
export function faultCollector(map: HeadingMap): { faults: CellFault[]; fault: NameFault } {
  const faults: CellFault[] = [];
  const headingOf = new Map(Object.entries(map).map(([heading, field]) => [field, heading]));
  const fault: NameFault = (row, field, message) => {
    const heading = field === null ? null : (headingOf.get(field) ?? null);
    const value = field === null ? null : row.values[field];
    faults.push(cellFault(row.line, heading, value === null || value === undefined ? "" : String(value), message));
  };
  return { faults, fault };
}

/** A message with its facts. */
export function withFacts(message: string, facts: Record<string, string | number>): string {
  const query = new URLSearchParams(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  return `${message}?${query.toString()}`;
}
