import { type Kysely, sql } from "kysely";

/**
 * Files that wait to be stored, the headings that a trial's people map to fields, and counts that sites report by date without
 * holding participants here. A waiting file is kept sealed and only until it is stored, discarded or expires.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_batches (
      id bigint generated always as identity,
      trial_id bigint not null,
      kind text not null,
      file_name text not null,
      file_sha256 bytea not null,
      status text not null,
      mapping jsonb not null default '{}',
      sheet_sealed text,
      row_count integer not null,
      stored_count integer,
      present_count integer,
      bad_count integer,
      report jsonb,
      rows_root bytea,
      uploaded_by uuid,
      uploaded_at timestamptz not null,
      expires_at timestamptz not null,
      stored_at timestamptz,
      constraint import_batches_pk primary key (id),
      constraint import_batches_trial_fk foreign key (trial_id) references trials (id),
      constraint import_batches_uploaded_by_fk foreign key (uploaded_by) references accounts (id),
      constraint import_batches_kind_check check (kind in ('participants', 'events', 'assessments', 'adverse_events', 'reported_counts', 'sdtm')),
      constraint import_batches_status_check check (status in ('waiting', 'stored', 'discarded', 'expired')),
      constraint import_batches_sheet_only_while_waiting check ((status = 'waiting') = (sheet_sealed is not null)),
      constraint import_batches_stored_is_whole check ((status = 'stored') = (stored_at is not null)),
      constraint import_batches_sha256_length check (octet_length(file_sha256) = 32)
    );
    create index import_batches_trial_index on import_batches (trial_id, id);
    create index import_batches_waiting_index on import_batches (expires_at) where status = 'waiting';

    create table import_headings (
      trial_id bigint not null,
      kind text not null,
      heading text not null,
      field text not null,
      set_by uuid,
      set_at timestamptz not null,
      constraint import_headings_pk primary key (trial_id, kind, heading),
      constraint import_headings_trial_fk foreign key (trial_id) references trials (id),
      constraint import_headings_set_by_fk foreign key (set_by) references accounts (id)
    );

    create table site_reported_counts (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      measure text not null,
      as_of date not null,
      count integer not null,
      corrects bigint,
      reason text,
      provenance text not null,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint site_reported_counts_pk primary key (id),
      constraint site_reported_counts_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint site_reported_counts_corrects_fk foreign key (corrects) references site_reported_counts (id),
      constraint site_reported_counts_corrected_once unique (corrects),
      constraint site_reported_counts_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint site_reported_counts_measure_check check (measure in ('screened', 'screen_failed', 'enrolled', 'infused', 'completed', 'left', 'lost', 'died')),
      constraint site_reported_counts_count_check check (count >= 0),
      constraint site_reported_counts_correction_has_reason check (corrects is null or length(btrim(reason)) > 0),
      constraint site_reported_counts_provenance_check check (provenance in ('typed', 'file', 'import', 'generated'))
    );
    create index site_reported_counts_trial_index on site_reported_counts (trial_id, site_id, measure, as_of);
    create trigger site_reported_counts_append_only before update or delete on site_reported_counts
      for each row execute function rows_are_append_only();
    create trigger site_reported_counts_no_truncate before truncate on site_reported_counts
      for each statement execute function rows_are_append_only();

    grant select, insert, update on import_batches, import_headings to trialbook_app;
    grant select, insert on site_reported_counts to trialbook_app;

    alter table import_batches enable row level security;
    create policy import_batches_read on import_batches for select to trialbook_app using (uploaded_by = actor_id());
    create policy import_batches_insert on import_batches for insert to trialbook_app with check (uploaded_by = actor_id()
      and (trial_id in (select actor_trials('{investigator}')) or trial_id in (select trials_of_actor_sites())));
    create policy import_batches_update on import_batches for update to trialbook_app using (uploaded_by = actor_id());

    alter table import_headings enable row level security;
    create policy import_headings_of_own_trials on import_headings to trialbook_app
      using (trial_id in (select actor_trials('{investigator}')) or trial_id in (select trials_of_actor_sites()));

    alter table site_reported_counts enable row level security;
    create policy site_reported_counts_read on site_reported_counts for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,monitor,data_monitoring_committee,sponsor}'))
      or site_id in (select actor_sites('{coordinator,laboratory}'))
      or (select actor_holds('{regulator,ethics_reviewer}')));
    create policy site_reported_counts_insert on site_reported_counts for insert to trialbook_app with check (
      trial_id in (select actor_trials('{investigator}')) or site_id in (select actor_sites('{coordinator}')));
  `.execute(db);
}
