import type { Sheet } from "../tabular/sheet";

/** One row of a domain: variables by name; what the file leaves empty, or marks `NA` or `.`, is null. */
export type SdtmRow = Readonly<Record<string, string | null>>;

/** The domains that are read (CDISC SDTMIG 3.4); DM is required. */
export const sdtmDomains = ["dm", "ds", "ae", "sv", "rs"] as const;

export type SdtmDomain = (typeof sdtmDomains)[number];

/** A study's domains as rows. */
export type SdtmTables = Readonly<Record<SdtmDomain, readonly SdtmRow[]>>;

const empty = new Set(["", "NA", "."]);

/** The rows of a domain's sheet. */
export function sdtmRows({ headings, rows }: Sheet): SdtmRow[] {
  return rows.map(({ cells }) => {
    const entries = headings.map((heading, place) => {
      const text = (cells[place] ?? "").trim();
      return [heading.toUpperCase(), empty.has(text) ? null : text] as const;
    });
    return Object.fromEntries(entries);
  });
}

/** A variable's text; null where the row lacks it. */
export function variable(row: SdtmRow, name: string): string | null {
  return row[name] ?? null;
}

/**
 * The civil day of a `--DTC` variable (ISO 8601): its date, whatever time follows. Null where the day or month is missing, as
 * in `2014-03`.
 */
export function sdtmDay(row: SdtmRow, name: string): string | null {
  return /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(variable(row, name) ?? "")?.[1] ?? null;
}

/** A visit's name as a stable code: `WEEK 18 (T)` is `week-18-t`. */
export function visitCode(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
}

/** Rows by subject (USUBJID), each in the file's order. */
export function bySubject(rows: readonly SdtmRow[]): Map<string, SdtmRow[]> {
  const grouped = new Map<string, SdtmRow[]>();
  for (const row of rows) {
    const subject = variable(row, "USUBJID") ?? "";
    const known = grouped.get(subject);
    if (known) known.push(row);
    else grouped.set(subject, [row]);
  }
  return grouped;
}
