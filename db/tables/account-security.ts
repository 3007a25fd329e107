import type { Generated } from "kysely";

export interface SecondFactorsTable {
  account_id: string;
  /** The shared secret of the one-time codes, sealed with the DATA_KEY. */
  sealed_secret: string;
  begun_at: Date;
  /** When a first code proved that the app holds the secret; null until then. */
  confirmed_at: Date | null;
  /** The time step (30 s each since 1970) of the last code taken; no code of this or an earlier step is taken again. */
  last_step: Generated<number>;
}

export interface RecoveryCodesTable {
  account_id: string;
  digest: Buffer;
  used_at: Date | null;
}

export interface AccountLinksTable {
  digest: Buffer;
  account_id: string;
  purpose: string;
  created_at: Date;
  created_by: string | null;
  expires_at: Date;
  used_at: Date | null;
}

/** What was typed into a form that came after the end of its session. */
export interface KeptFormsTable {
  account_id: string;
  /** The form's page: path and query. */
  path: string;
  /** The fields as they were sent, sealed with the DATA_KEY. */
  sealed: string;
  kept_at: Date;
}

export interface MailOutboxTable {
  id: Generated<number>;
  account_id: string | null;
  email: string | null;
  language: string | null;
  template: string;
  sealed_values: string | null;
  written_at: Date;
  valid_until: Date | null;
  state: Generated<string>;
  attempts: Generated<number>;
  next_attempt_at: Date;
  sent_at: Date | null;
  fault: string | null;
}
