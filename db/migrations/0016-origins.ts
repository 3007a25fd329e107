import { type Kysely, sql } from "kysely";

/**
 * Where a record came from: for each import its format and number there, when it was read, the hash of what was read, what the
 * record does not hold, and what became of each field. Version 0 is an import into a draft.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table trial_origins (
      trial_id bigint not null,
      version integer not null,
      format text not null,
      source_id text not null,
      retrieved_at timestamptz not null,
      sha256 bytea not null,
      leftovers jsonb not null,
      report jsonb not null,
      constraint trial_origins_pk primary key (trial_id, version),
      constraint trial_origins_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_origins_format_check check (format in ('ctgov', 'ictrp', 'json')),
      constraint trial_origins_version_check check (version >= 0),
      constraint trial_origins_sha256_length check (octet_length(sha256) = 32)
    );
    create trigger trial_origins_append_only before update or delete on trial_origins
      for each row execute function rows_are_append_only();
    create trigger trial_origins_no_truncate before truncate on trial_origins
      for each statement execute function rows_are_append_only();

    grant select, insert on trial_origins to trialbook_app;
    alter table trial_origins enable row level security;
    create policy trial_origins_read on trial_origins for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,sponsor,monitor}'))
      or exists (select 1 from trials t where t.id = trial_id and t.standing <> 'draft'));
    create policy trial_origins_insert on trial_origins for insert to trialbook_app with check (
      trial_id in (select actor_trials('{investigator}')));
  `.execute(db);
}
