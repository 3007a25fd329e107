import { type Kysely, sql } from "kysely";

/** Accounts, their sessions and credentials (the shapes that better-auth reads and writes), and what each account may do where. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'trialbook_app') then
        create role trialbook_app nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$;

    create table accounts (
      id uuid not null default gen_random_uuid(),
      name text not null,
      email text not null,
      email_verified boolean not null default false,
      image text,
      deactivated_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint accounts_pk primary key (id),
      constraint accounts_email_unique unique (email),
      constraint accounts_email_is_lower_case check (email = lower(email)),
      constraint accounts_name_is_given check (length(btrim(name)) > 0)
    );

    create table sessions (
      id uuid not null default gen_random_uuid(),
      account_id uuid not null,
      token text not null,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint sessions_pk primary key (id),
      constraint sessions_token_unique unique (token),
      constraint sessions_account_fk foreign key (account_id) references accounts (id)
    );
    create index sessions_account_index on sessions (account_id);

    create table credentials (
      id uuid not null default gen_random_uuid(),
      account_id uuid not null,
      provider text not null,
      provider_account_id text not null,
      password text,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint credentials_pk primary key (id),
      constraint credentials_account_fk foreign key (account_id) references accounts (id),
      constraint credentials_provider_account_unique unique (provider, provider_account_id)
    );
    create index credentials_account_index on credentials (account_id);

    create table verifications (
      id uuid not null default gen_random_uuid(),
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint verifications_pk primary key (id)
    );
    create index verifications_identifier_index on verifications (identifier);
  `.execute(db);
}
