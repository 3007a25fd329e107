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
  /** Age in months at consent and month of majority, sealed; null where the protocol asks for neither. */
  age_sealed: Generated<string | null>;
  stage: string;
  /** Null where an import did not say it. */
  consented_on: string | null;
  consent_version: string | null;
  enrolled_on: string | null;
  allocated_on: string | null;
  /** The arm allocated. */
  arm_id: number | null;
  /** The arm whose product was in fact received. */
  actual_arm_id: number | null;
  infused_on: string | null;
  left_on: string | null;
  response: string | null;
  /** The day that the response rests on. */
  response_on: string | null;
  /** What is odd about the entries, as codes: `consent_date_absent`, `visit_after_death`. */
  findings: Generated<string[]>;
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
  /** Numbers by item; null where none were taken. */
  scores: ColumnType<Record<string, number> | null, string | null, never>;
  /** Categories and ranks by item, such as `{"overall":"PR"}`; null where none were given. */
  answers: ColumnType<Record<string, string> | null, string | null | undefined, never>;
  /** Who read: null for the site's own reader, else a name such as `INDEPENDENT 1`. */
  reader: string | null;
  is_primary_reader: Generated<boolean>;
  /** The visit of the schedule at which it was taken; null where none is named. */
  visit: string | null;
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
  /** Null while a serious event that was saved at once is still to be completed. */
  started_on: string | null;
  ended_on: string | null;
  known_on: string;
  organ_class: string | null;
  dictionary: string | null;
  dictionary_code: string | null;
  severity: string | null;
  expectedness: Generated<string>;
  action_taken: string | null;
  /** Null: not judged. */
  dose_limiting: boolean | null;
  special_interest: string | null;
  astct_findings: ColumnType<Record<string, string> | null, string | null | undefined, never>;
  /** The day on which the site first knew that the event was serious, where that was later than it first knew of the event. */
  serious_known_on: string | null;
  /** Narrative and what else the report's form asks for, sealed. */
  particulars_sealed: string | null;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}
