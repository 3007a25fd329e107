import { type Kysely, sql } from "kysely";

/**
 * Scans of councils' opinions and ministry's approvals, by the SHA-256 that the record holds; and the name of whoever saved a
 * section of a draft, told to those who may read that draft.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table trial_documents (
      trial_id bigint not null,
      sha256 bytea not null,
      name text not null,
      media_type text not null,
      content bytea not null,
      added_by uuid not null,
      added_at timestamptz not null,
      constraint trial_documents_pk primary key (trial_id, sha256),
      constraint trial_documents_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_documents_added_by_fk foreign key (added_by) references accounts (id),
      constraint trial_documents_media_type_check check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
      constraint trial_documents_size_check check (octet_length(content) between 1 and 10000000),
      constraint trial_documents_hash_is_of_content check (sha256 = sha256(content))
    );
    create trigger trial_documents_append_only before update or delete on trial_documents
      for each row execute function rows_are_append_only();
    create trigger trial_documents_no_truncate before truncate on trial_documents
      for each statement execute function rows_are_append_only();
    grant select, insert on trial_documents to trialbook_app;
    alter table trial_documents enable row level security;
    create policy trial_documents_read on trial_documents for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,sponsor,monitor,ethics_reviewer}'))
      or (select actor_holds('{regulator,ethics_reviewer}')));
    create policy trial_documents_insert on trial_documents for insert to trialbook_app
      with check (added_by = actor_id() and trial_id in (select actor_trials('{investigator}')));

    create function draft_saver_name(saver uuid) returns text language sql stable security definer
      set search_path = public, pg_temp as $f$
      select accounts.name from accounts where accounts.id = saver and exists (
        select 1 from trial_drafts where trial_drafts.saved_by = saver
          and trial_drafts.trial_id in (select actor_trials('{investigator,sponsor,monitor}'))) $f$;
    revoke all on function draft_saver_name(uuid) from public;
    grant execute on function draft_saver_name(uuid) to trialbook_app;
  `.execute(db);
}
