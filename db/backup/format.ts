/**
 * A backup is one gzip stream of UTF-8 lines, the same from either kind of database:
 * 1. the header, one JSON object;
 * 2. for each table, in the header's order, as many lines as it has rows: a JSON array with one element a column, in the
 *    header's order, holding the value's PostgreSQL text form (ISO dates, UTC instants, hexadecimal bytes) or null;
 * 3. the trailer, one JSON object with the SHA-256 of every byte before it.
 */
export const formatName = "trialbook-backup";
export const formatVersion = 1;

/** One table: the columns that are stored (not generated), each with its type as PostgreSQL writes it, and its rows. */
export interface BackupTable {
  name: string;
  columns: { name: string; type: string }[];
  rows: number;
}

/** A sequence and the last value it gave; null when it has given none. */
export interface BackupSequence {
  name: string;
  value: number | null;
}

/** The first line of a backup: what it holds, and of which schema. */
export interface BackupHeader {
  format: typeof formatName;
  version: typeof formatVersion;
  /** Instant in ISO 8601, UTC. */
  madeAt: string;
  /** The names of the migrations that the database held, in order. */
  migrations: string[];
  tables: BackupTable[];
  sequences: BackupSequence[];
}

/** The last line of a backup: lower-case hexadecimal SHA-256 of every byte before this line. */
export interface BackupTrailer {
  sha256: string;
}

/** Told of progress: the table, how many of its rows are done, and how many it has. */
export type OnRows = (table: string, done: number, rows: number) => void;

/** After how many rows of one table progress is told again. */
export const progressEvery = 50_000;
