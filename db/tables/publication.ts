import type { Generated, JSONColumnType } from "kysely";
import type { PublicProgress } from "~/domain/dashboards/public-progress";

export interface AuditChainsTable {
  chain: string;
  seq: number;
  hash: Buffer;
}

export interface AuditEventsTable {
  chain: string;
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  digest: Buffer;
  prev: Buffer;
  hash: Buffer;
}

export interface AuditPayloadsTable {
  chain: string;
  seq: number;
  salt: Buffer | null;
  payload: string | null;
  redacted_at: Date | null;
}

export interface AuditRootsTable {
  day: string;
  root: Buffer;
  previous: Buffer;
  chains: number;
  at: Date;
}

/** The head of a chain that moved between the root before this day's and this day's. */
export interface AuditRootHeadsTable {
  day: string;
  chain: string;
  seq: number;
}

export interface OutcomeReleasesTable {
  trial_id: number;
  cohort_id: number;
  released_by: string | null;
  released_at: Date;
  confirmation_id: number | null;
  reason: string;
}

export interface PublishedSnapshotsTable {
  trial_id: number;
  number: number;
  data_date: string | null;
  cut_at: Date;
  cut_by: string | null;
  reason: string;
  content: JSONColumnType<PublicProgress>;
  canonical: string;
  sha256: Buffer;
}

export interface PublicStateTable {
  one: Generated<boolean>;
  version: number;
  changed_at: Date;
}
