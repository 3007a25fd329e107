import type { Generated, JSONColumnType } from "kysely";

export interface ApiTokensTable {
  id: Generated<number>;
  account_id: string;
  name: string;
  /** The token's first characters, by which its owner knows it again. */
  hint: string;
  sha256: Buffer;
  scopes: string[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface IdempotentAnswersTable {
  account_id: string;
  key: string;
  request_sha256: Buffer;
  status: number;
  answer: JSONColumnType<object>;
  location: string | null;
  answered_at: Date;
}
