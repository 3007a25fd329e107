import type { Generated } from "kysely";

export interface AccountsTable {
  id: Generated<string>;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  /** Language of the mails that it receives. */
  language: Generated<string>;
  deactivated_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface SessionsTable {
  id: Generated<string>;
  account_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  /** Browser and system by name; null where unknown. */
  device: string | null;
  /** When the second factor was given in this session. */
  second_factor_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface CredentialsTable {
  id: Generated<string>;
  account_id: string;
  provider: string;
  provider_account_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface VerificationsTable {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface RoleGrantsTable {
  id: Generated<number>;
  account_id: string;
  role: string;
  organisation_id: number | null;
  trial_id: number | null;
  site_id: number | null;
  starts_at: Generated<Date>;
  ends_at: Date | null;
  granted_by: string | null;
}
