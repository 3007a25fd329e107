import type { ColumnType, Generated } from "kysely";

export interface HolidaysTable {
  country: string;
  day: string;
  kind: "off" | "working";
  name_en: string;
  name_vi: string;
  source: string;
  confirmed: boolean;
}

export interface ReportingRulesTable {
  id: Generated<number>;
  /** Null: the rule of the house, for every trial that sets none of its own under this code. */
  trial_id: number | null;
  code: string;
  version: number;
  applies_to: string;
  recipient_en: string;
  recipient_vi: string;
  days: number;
  day_kind: string;
  basis_en: string;
  basis_vi: string;
  confirmed: Generated<boolean>;
  active: Generated<boolean>;
  in_force_from: string;
  set_by: string | null;
  set_at: Date;
}

export interface SafetySendingsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  participant_id: number;
  event_number: number;
  rule_code: string;
  recipient: string;
  sent_on: string;
  sent_at_time: string | null;
  receipt: string;
  report_kind: string;
  takes_back: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}

export interface SafetyConfirmationsTable {
  trial_id: number;
  site_id: number;
  participant_id: number;
  event_number: number;
  confirmed_by: string;
  confirmed_at: Date;
  confirmation_id: number;
}

export interface DictionaryTermsTable {
  organisation_id: number;
  dictionary: string;
  code: string;
  term: string;
  organ_class: string;
  /** The term in small letters without marks, for looking it up. */
  folded: string;
  loaded_by: string | null;
  loaded_at: Date;
}

type Numeric = ColumnType<number | null, number | null, never>;

/** What the protocol says of safety, by version: the grading in use, and the stopping rule where it sets one. */
export interface SafetyPlansTable {
  trial_id: number;
  version: number;
  grading: string;
  /** What counts as a dose-limiting toxicity, in the protocol's words. */
  dose_limiting_definition: string | null;
  theta: Numeric;
  prior_a: Numeric;
  prior_b: Numeric;
  cutoff: Numeric;
  reason: string;
  set_by: string | null;
  set_on: string;
}

export interface TrialUnblindingsTable {
  trial_id: number;
  unblinded_on: string;
  reason: string;
  recorded_by: string;
  recorded_at: Date;
  confirmation_id: number;
}
