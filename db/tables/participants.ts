import type { ColumnType, Generated, JSONColumnType } from "kysely";

export interface ParticipantsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  cohort_id: number;
  code: string;
  site_number_sealed: string | null;
  sex: string | null;
  birth_year: number | null;
  stage: string;
  consented_on: string;
  enrolled_on: string | null;
  infused_on: string | null;
  left_on: string | null;
  response: string | null;
  events: number;
  deviations: Generated<number>;
  last_event_on: string;
  created_at: Date;
}

export interface ParticipantEventsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  number: number;
  kind: string;
  happened_on: string;
  details: JSONColumnType<Record<string, string>>;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}

export interface AssessmentsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  number: number;
  instrument: string;
  timepoint: string;
  assessed_on: string;
  scores: ColumnType<Record<string, number> | null, string | null, never>;
  not_assessed_reason: string | null;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}

export interface AdverseEventsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  cohort_id: number;
  participant_id: number;
  participant_code: string;
  number: number;
  term: string;
  grade: number | null;
  grading: string | null;
  serious: boolean;
  seriousness: string | null;
  relation: string;
  outcome: string;
  started_on: string;
  ended_on: string | null;
  known_on: string;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}
