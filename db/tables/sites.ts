import type { Generated } from "kysely";

export interface ProtocolVersionsTable {
  id: Generated<number>;
  trial_id: number;
  label: string;
  dated_on: string;
  /** Whether age in whole months at consent is held of each participant. */
  asks_age_months: Generated<boolean>;
  /** Whether the month of majority is held of each minor. */
  asks_majority_month: Generated<boolean>;
  /** Days after which a tumour response may be confirmed. */
  confirm_response_days: Generated<number>;
  set_by: string;
  set_at: Date;
}

export interface EligibilityCriteriaTable {
  protocol_version_id: number;
  trial_id: number;
  number: number;
  kind: string;
  text_en: string;
  text_vi: string;
}

export interface SiteApprovalsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  protocol_version_id: number;
  consent_version: string;
  council: string;
  opinion_number: string;
  approved_on: string;
  in_force_from: string;
  reconsent_required: boolean;
  recorded_by: string;
  recorded_at: Date;
}

export interface SiteStepsTable {
  site_id: number;
  trial_id: number;
  step: string;
  planned_on: string | null;
  done_on: string | null;
}

export interface SitePausesTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  from_on: string;
  until_on: string | null;
  reason: string;
}

export interface SiteStaffTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  name: string;
  role: string;
  from_on: string;
  until_on: string | null;
}

export interface PrescreeningTalliesTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  /** The first day of the month that was counted. */
  month: string;
  considered: number;
  not_eligible: number;
  declined: number;
  other: number;
  corrects: number | null;
  reason: string | null;
  entered_by: string;
  entered_at: Date;
}
