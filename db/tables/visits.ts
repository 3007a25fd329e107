import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { PlannedVisit } from "~/domain/schedule/visit-schedule";

/** One version of a trial's visit schedule; never edited. */
export interface VisitSchedulesTable {
  id: Generated<number>;
  trial_id: number;
  version: number;
  visits: JSONColumnType<PlannedVisit[]>;
  set_on: string;
  set_by: string | null;
  reason: string;
}

/** What was entered of a participant's visits, append-only. */
export interface ParticipantVisitsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  number: number;
  visit: string;
  schedule_version: number;
  /** `done`, `missed` or `voided`. */
  outcome: string;
  happened_on: string | null;
  note: string | null;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}

/** Medical history, concomitant medication and laboratory values, append-only. */
export interface BaselineEntriesTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  number: number;
  /** `history`, `medication`, `laboratory`, or `voided` for an entry taken back. */
  kind: string;
  details: JSONColumnType<Record<string, string>>;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}

/** A private calendar address of an account; only the token's hash is held. */
export interface CalendarAddressesTable {
  id: Generated<number>;
  account_id: string;
  token_hash: string;
  created_at: Date;
  revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}
