import type { Generated, JSONColumnType } from "kysely";
import type { CertificateFacts } from "~/domain/trials/life-cycle/certificate";

/** An update of a registered record from its opening to its end; its sections stand in the drafts meanwhile. */
export interface TrialUpdatesTable {
  trial_id: number;
  number: number;
  base_version: number;
  standing: string;
  opened_by: string;
  opened_at: Date;
  closed_at: Date | null;
}

export interface ReviewCommentsTable {
  id: Generated<number>;
  trial_id: number;
  /** `section.field`, or `proposal.<id>`. */
  path: string;
  severity: string;
  body: string;
  author_id: string;
  created_at: Date;
  resolved_by: string | null;
  resolved_at: Date | null;
}

export interface ReviewAnswersTable {
  id: Generated<number>;
  comment_id: number;
  trial_id: number;
  body: string;
  author_id: string;
  author_role: string;
  created_at: Date;
}

/** A claim that a cited account tells of this trial. */
export interface AccountClaimsTable {
  id: Generated<number>;
  trial_id: number;
  account_trial_id: number;
  rationale: string;
  claimed_by: string;
  claimed_at: Date;
  outcome: string | null;
  outcome_reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
}

/** Numbers that no second trial may bear, as they are compared: a projection of the submitted or registered record. */
export interface TrialIdentifierKeysTable {
  key: string;
  trial_id: number;
}

export interface CertificatesTable {
  code: string;
  trial_id: number;
  version: number;
  facts: JSONColumnType<CertificateFacts>;
  issued_at: Date;
  issued_by: string | null;
}

/** A mail that reminded somebody of a duty. */
export interface RemindersTable {
  trial_id: number;
  duty: string;
  due_on: string;
  stage: string;
  account_id: string;
  sent_at: Date;
}
