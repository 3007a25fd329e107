import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { TrialRecord } from "~/domain/trials/trial-record";

export interface TrialsTable {
  id: Generated<number>;
  public_id: string;
  standing: string;
  synthetic: Generated<boolean>;
  registration_number: string | null;
  registered_at: Date | null;
  sponsor_organisation_id: number | null;
  title_en: string | null;
  title_vi: string | null;
  phase: string | null;
  recruitment_status: string | null;
  planned_size: number | null;
  enrolled_count: Generated<number>;
  primary_completion_on: string | null;
  version: Generated<number>;
  public_version: number | null;
  snapshot: number | null;
  mistaken_at: ColumnType<Date | null, Date | null | undefined>;
  mistaken_reason: ColumnType<string | null, string | null | undefined>;
  created_at: Generated<Date>;
  created_by: string | null;
  updated_at: Generated<Date>;
}

export interface TrialIdentifiersTable {
  identifier: string;
  trial_id: number;
  kind: string;
  authority: string;
}

export interface TrialRelationsTable {
  trial_id: number;
  related_trial_id: number;
  kind: string;
  note_en: string | null;
  note_vi: string | null;
  inferred: Generated<boolean>;
}

export interface TrialVersionsTable {
  trial_id: number;
  number: number;
  kind: string;
  schema_version: number;
  record: JSONColumnType<TrialRecord>;
  canonical: string;
  sha256: Buffer;
  reason: string;
  author_id: string | null;
  author_role: string;
  created_at: Date;
}

export interface TrialDraftsTable {
  trial_id: number;
  section: string;
  revision: Generated<number>;
  content: JSONColumnType<Record<string, unknown>>;
  saved_by: string;
  saved_at: Date;
}

export interface ConfirmationsTable {
  id: Generated<number>;
  account_id: string;
  meaning: string;
  subject: string;
  sha256: Buffer;
  confirmed_at: Date;
}

export interface SubmissionsTable {
  trial_id: number;
  number: number;
  version: number;
  submitted_by: string;
  submitted_at: Date;
  confirmation_id: number;
  outcome: string | null;
  outcome_reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  kind: Generated<string>;
  reason: string | null;
  review_started_at: Date | null;
  review_started_by: string | null;
}

export interface TrialSearchTable {
  trial_id: number;
  public_id: string;
  registration_number: string | null;
  standing: string;
  synthetic: boolean;
  title_en: string | null;
  title_vi: string | null;
  sponsor_en: string | null;
  sponsor_vi: string | null;
  sponsor_public_id: string | null;
  phase: string | null;
  recruitment_status: string | null;
  countries: string[];
  conditions_en: string[];
  conditions_vi: string[];
  planned: number | null;
  enrolled: number | null;
  proposed: number | null;
  data_date: string | null;
  mistaken: Generated<boolean>;
  techniques: Generated<string[]>;
  provinces: Generated<string[]>;
  listed_on: string;
  document: string;
  /** All that the list can be narrowed by, made by the database: `year:2026`, `status:recruiting`, `country:VN`, … */
  facets: ColumnType<string[], never, never>;
}
