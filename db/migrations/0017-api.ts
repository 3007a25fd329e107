import { type Kysely, sql } from "kysely";

/** Personal tokens of accounts, and the answers that a repeated request is given again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_tokens (
      id bigint generated always as identity,
      account_id uuid not null,
      name text not null,
      hint text not null,
      sha256 bytea not null,
      scopes text[] not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      constraint api_tokens_pk primary key (id),
      constraint api_tokens_sha256_unique unique (sha256),
      constraint api_tokens_account_fk foreign key (account_id) references accounts (id),
      constraint api_tokens_name_check check (length(btrim(name)) between 1 and 100),
      constraint api_tokens_scopes_check check (cardinality(scopes) > 0
        and scopes <@ array['participants:read', 'participants:write', 'assessments:write']),
      constraint api_tokens_expiry_check check (expires_at > created_at)
    );
    create index api_tokens_account_index on api_tokens (account_id, id);
    alter table api_tokens enable row level security;
    grant select, insert on api_tokens to trialbook_app;
    grant update (revoked_at) on api_tokens to trialbook_app;
    create policy api_tokens_own on api_tokens to trialbook_app using (account_id = actor_id()) with check (account_id = actor_id());

    create table idempotent_answers (
      account_id uuid not null,
      key text not null,
      request_sha256 bytea not null,
      status smallint not null,
      answer jsonb not null,
      location text,
      answered_at timestamptz not null,
      constraint idempotent_answers_pk primary key (account_id, key),
      constraint idempotent_answers_account_fk foreign key (account_id) references accounts (id),
      constraint idempotent_answers_key_check check (length(key) between 1 and 255)
    );
    create index idempotent_answers_age_index on idempotent_answers (answered_at);
    alter table idempotent_answers enable row level security;
    grant select, insert on idempotent_answers to trialbook_app;
    create policy idempotent_answers_own on idempotent_answers to trialbook_app
      using (account_id = actor_id()) with check (account_id = actor_id());
  `.execute(db);
}
