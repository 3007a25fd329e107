import type { ColumnType, Generated, JSONColumnType } from "kysely";

export interface SitesTable {
  id: Generated<number>;
  trial_id: number;
  organisation_id: number;
  code: string;
  planned_open_on: string | null;
  opened_on: string | null;
  closed_on: string | null;
  last_report_on: string | null;
}

export interface CohortsTable {
  id: Generated<number>;
  trial_id: number;
  code: string;
  kind: string;
  status: string;
  name_en: string;
  name_vi: string;
  planned_size: number | null;
  enrolled_count: Generated<number>;
  /** What makes a participant enrolled in the protocol's sense. */
  enrolment_definition: Generated<string>;
}

export interface EnrolmentPlansTable {
  cohort_id: number;
  day: string;
  planned: number;
}

export interface CohortProposalsTable {
  id: Generated<number>;
  trial_id: number;
  cohort_id: number;
  additional: number;
  rationale_en: string | null;
  rationale_vi: string | null;
  proposed_on: string | null;
  proposer_en: string;
  proposer_vi: string;
  source_id: number | null;
  proposed_by: ColumnType<string | null, string | null | undefined>;
  proposed_at: ColumnType<Date | null, Date | null | undefined>;
  /** Enrolled and infused participants on the day of the proposal; null where they were not counted here. */
  enrolled_then: ColumnType<number | null, number | null | undefined>;
  infused_then: ColumnType<number | null, number | null | undefined>;
}

export interface ProposalDecisionsTable {
  id: Generated<number>;
  proposal_id: number;
  decision: string;
  number: string;
  symbol: string;
  decided_on: string;
  signatory: string;
  conditions: string | null;
  council: string;
  council_opinion: string;
  council_opinion_on: string;
  scan_name: string | null;
  scan_media_type: string | null;
  scan_sha256: Buffer | null;
  scan: Buffer | null;
  confirmation_id: number;
  recorded_by: string;
  recorded_at: Date;
}

export interface ReportedCountsTable {
  id: Generated<number>;
  trial_id: number;
  cohort_id: number;
  measure: string;
  count: number;
  as_of: string | null;
  quote_en: string;
  quote_vi: string;
  speaker_en: string;
  speaker_vi: string;
  source_id: number;
}

export interface ClaimsTable {
  id: Generated<number>;
  trial_id: number;
  figure: string;
  quote_en: string;
  quote_vi: string;
  speaker_en: string;
  speaker_vi: string;
  occasion_en: string | null;
  occasion_vi: string | null;
  missing: string[];
  source_id: number;
}

export interface DailyCountsTable {
  trial_id: number;
  cohort_id: number;
  site_id: number;
  measure: string;
  day: string;
  count: number;
}

export interface ResponderDefinitionsTable {
  id: Generated<number>;
  trial_id: number;
  version: number;
  instrument: string;
  timepoint: string;
  definition: JSONColumnType<Record<string, unknown>>;
  set_on: string;
  set_by: ColumnType<string | null, string | null | undefined, never>;
  reason: ColumnType<string | null, string | null | undefined, never>;
}
