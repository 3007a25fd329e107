import type { Generated, JSONColumnType } from "kysely";

export interface ArmsTable {
  id: Generated<number>;
  trial_id: number;
  code: string;
  name_en: string;
  name_vi: string;
}

export interface EligibilityChecksTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  number: number;
  protocol_version_id: number;
  checked_on: string;
  /** By criterion number: `met`, `not_met` or `unknown`. */
  answers: JSONColumnType<Record<string, string>>;
  eligible: boolean | null;
  reason: string | null;
  entered_by: string | null;
  entered_at: Date;
}

export interface AllocationSchemesTable {
  id: Generated<number>;
  trial_id: number;
  version: number;
  method: string;
  factors: JSONColumnType<unknown[]>;
  /** Arms, ratios, block sizes and list, sealed: whoever knew them could guess the next allocation. */
  plan_sealed: string;
  seed_sealed: string;
  set_by: string;
  set_at: Date;
}

export interface AllocationsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  scheme_id: number;
  number: number;
  strata: JSONColumnType<Record<string, string>>;
  arm_id: number;
  allocated_by: string;
  allocated_at: Date;
}

export interface AlertsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number | null;
  kind: string;
  code: string;
  class: string;
  event_number: number | null;
  happened_on: string;
  raised_at: Date;
}

export interface AlertReceiptsTable {
  alert_id: number;
  trial_id: number;
  account_id: string;
  acknowledged_at: Date;
}
