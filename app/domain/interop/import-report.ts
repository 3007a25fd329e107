/** One thing that an import found odd and accepted all the same: its code, how often, and the first few it concerns. */
export interface ImportFinding {
  code: string;
  count: number;
  /** Participant codes, or `domain row` where there is no participant. */
  examples: string[];
}

/**
 * What of a file has no place in the book: rows by domain and why, or columns that were not read. `what` is a message
 * (`exchange:sdtm.left.variable?name=RACE`), or names what the file holds in the file's own words.
 */
export interface LeftOut {
  domain: string;
  what: string;
  rows: number;
  /** The first few that it concerns, by site and own number; absent where rows are counted alone. */
  examples?: string[];
}

/** What an import stored, found odd, and left out. */
export interface ImportReport {
  stored: Record<string, number>;
  findings: ImportFinding[];
  leftOut: LeftOut[];
}
