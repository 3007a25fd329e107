import { type Kysely, sql } from "kysely";

/**
 * What guards accounts: the language of their mails, the device of a session and when it passed the second factor, second
 * factors with their recovery codes, links of one use (invitation, new password), and the mails that wait to be sent. All of
 * it is the owner's; a request may only leave a mail in the outbox.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table accounts add column language text not null default 'vi',
      add constraint accounts_language_check check (language in ('vi', 'en'));
    alter table sessions add column device text, add column second_factor_at timestamptz;
    create index sessions_end_index on sessions (expires_at);

    create table second_factors (
      account_id uuid not null,
      sealed_secret text not null,
      begun_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint not null default 0,
      constraint second_factors_pk primary key (account_id),
      constraint second_factors_account_fk foreign key (account_id) references accounts (id)
    );
    create table recovery_codes (
      account_id uuid not null,
      digest bytea not null,
      used_at timestamptz,
      constraint recovery_codes_pk primary key (account_id, digest),
      constraint recovery_codes_account_fk foreign key (account_id) references accounts (id),
      constraint recovery_codes_digest_length check (octet_length(digest) = 32)
    );
    create table account_links (
      digest bytea not null,
      account_id uuid not null,
      purpose text not null,
      created_at timestamptz not null,
      created_by uuid,
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint account_links_pk primary key (digest),
      constraint account_links_digest_length check (octet_length(digest) = 32),
      constraint account_links_purpose_check check (purpose in ('invitation', 'password-reset')),
      constraint account_links_account_fk foreign key (account_id) references accounts (id),
      constraint account_links_created_by_fk foreign key (created_by) references accounts (id)
    );
    create index account_links_account_index on account_links (account_id);

    create table mail_outbox (
      id bigint generated always as identity,
      account_id uuid,
      email text,
      language text,
      template text not null,
      sealed_values text,
      written_at timestamptz not null,
      valid_until timestamptz,
      state text not null default 'waiting',
      attempts integer not null default 0,
      next_attempt_at timestamptz not null,
      sent_at timestamptz,
      fault text,
      constraint mail_outbox_pk primary key (id),
      constraint mail_outbox_account_fk foreign key (account_id) references accounts (id),
      constraint mail_outbox_receiver_is_given check ((account_id is null) = (email is not null and language is not null)),
      constraint mail_outbox_language_check check (language in ('vi', 'en')),
      constraint mail_outbox_state_check check (state in ('waiting', 'sent', 'expired', 'failed')),
      constraint mail_outbox_values_go_with_the_mail check (state in ('waiting', 'failed') or sealed_values is null)
    );
    create index mail_outbox_waiting_index on mail_outbox (next_attempt_at) where state = 'waiting';

    create index audit_events_of_accounts_index on audit_events (seq desc) where chain = 'registry' and verb like 'account.%';
  `.execute(db);
  for (const table of ["second_factors", "recovery_codes", "account_links", "mail_outbox"]) {
    await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
  }
  await sql`
    grant insert on mail_outbox to trialbook_app;
    create policy mail_outbox_insert on mail_outbox for insert to trialbook_app with check (state = 'waiting');
  `.execute(db);
}
