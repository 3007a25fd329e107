import type { Generated } from "kysely";

/** A question on one field of one entry; what was said about it stands in its entries. */
export interface DataQueriesTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  /** Place among the trial's queries, from 1. */
  number: number;
  subject: string;
  entry_number: number;
  field: string;
  opened_at: Date;
}

/** What was said in a query: opened, answered, asked again, closed; append-only. */
export interface DataQueryEntriesTable {
  id: Generated<number>;
  query_id: number;
  trial_id: number;
  site_id: number;
  number: number;
  act: string;
  text: string;
  entered_by: string;
  entered_at: Date;
}

/** Locking and unlocking of a trial (no participant) or of one participant's visit; the last row of a subject holds. */
export interface DataLocksTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number | null;
  participant_id: number | null;
  visit: string | null;
  /** `locked` or `unlocked`. */
  act: string;
  reason: string | null;
  /** How many rows the hash covers. */
  rows: number;
  /** SHA-256 over the rows as they stood. */
  sha256: Buffer;
  confirmation_id: number;
  entered_by: string;
  entered_at: Date;
}
