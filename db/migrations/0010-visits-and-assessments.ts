import { type Kysely, sql } from "kysely";

/**
 * Visit schedules, visits, baseline entries and calendar addresses; assessments by several readers, with categorical answers;
 * responder definitions with who set them and why.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assessments
      add column reader text,
      add column is_primary_reader boolean not null default true,
      add column visit text,
      add column answers jsonb,
      drop constraint assessments_score_or_reason,
      add constraint assessments_score_or_reason
        check ((scores is null and answers is null) = (not_assessed_reason is not null)),
      add constraint assessments_reader_check check (length(btrim(reader)) > 0);

    alter table responder_definitions
      add column set_by uuid,
      add column reason text,
      add constraint responder_definitions_set_by_fk foreign key (set_by) references accounts (id);
    create trigger responder_definitions_append_only before update or delete on responder_definitions
      for each row execute function rows_are_append_only();

    create table visit_schedules (
      id bigint generated always as identity,
      trial_id bigint not null,
      version integer not null,
      visits jsonb not null,
      set_on date not null,
      set_by uuid,
      reason text not null,
      constraint visit_schedules_pk primary key (id),
      constraint visit_schedules_version_unique unique (trial_id, version),
      constraint visit_schedules_trial_fk foreign key (trial_id) references trials (id),
      constraint visit_schedules_set_by_fk foreign key (set_by) references accounts (id),
      constraint visit_schedules_version_check check (version > 0),
      constraint visit_schedules_reason_check check (length(btrim(reason)) > 0)
    );
    create trigger visit_schedules_append_only before update or delete on visit_schedules
      for each row execute function rows_are_append_only();

    create table participant_visits (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      number integer not null,
      visit text not null,
      schedule_version integer not null,
      outcome text not null,
      happened_on date,
      note text,
      corrects integer,
      reason text,
      provenance text not null,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint participant_visits_pk primary key (id),
      constraint participant_visits_number_unique unique (participant_id, number),
      constraint participant_visits_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint participant_visits_schedule_fk foreign key (trial_id, schedule_version) references visit_schedules (trial_id, version),
      constraint participant_visits_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint participant_visits_outcome_check check (outcome in ('done', 'missed', 'voided')),
      constraint participant_visits_done_has_day check ((outcome = 'done') = (happened_on is not null)),
      constraint participant_visits_missed_has_note check (outcome <> 'missed' or length(btrim(note)) > 0),
      constraint participant_visits_voided_corrects check (outcome <> 'voided' or corrects is not null),
      constraint participant_visits_correction_has_reason check (corrects is null or length(btrim(reason)) > 0),
      constraint participant_visits_provenance_check check (provenance in ('typed', 'file', 'import', 'generated'))
    );
    create index participant_visits_site_index on participant_visits (site_id);
    create trigger participant_visits_append_only before update or delete on participant_visits
      for each row execute function rows_are_append_only();
    create trigger participant_visits_no_truncate before truncate on participant_visits
      for each statement execute function rows_are_append_only();

    create table baseline_entries (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      number integer not null,
      kind text not null,
      details jsonb not null,
      corrects integer,
      reason text,
      provenance text not null,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint baseline_entries_pk primary key (id),
      constraint baseline_entries_number_unique unique (participant_id, number),
      constraint baseline_entries_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint baseline_entries_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint baseline_entries_kind_check check (kind in ('history', 'medication', 'laboratory', 'voided')),
      constraint baseline_entries_voided_corrects check (kind <> 'voided' or corrects is not null),
      constraint baseline_entries_correction_has_reason check (corrects is null or length(btrim(reason)) > 0),
      constraint baseline_entries_provenance_check check (provenance in ('typed', 'file', 'import', 'generated'))
    );
    create trigger baseline_entries_append_only before update or delete on baseline_entries
      for each row execute function rows_are_append_only();
    create trigger baseline_entries_no_truncate before truncate on baseline_entries
      for each statement execute function rows_are_append_only();

    create table calendar_addresses (
      id bigint generated always as identity,
      account_id uuid not null,
      token_hash text not null,
      created_at timestamptz not null,
      revoked_at timestamptz,
      constraint calendar_addresses_pk primary key (id),
      constraint calendar_addresses_token_unique unique (token_hash),
      constraint calendar_addresses_account_fk foreign key (account_id) references accounts (id),
      constraint calendar_addresses_token_form check (token_hash ~ '^[0-9a-f]{64}$')
    );
    create unique index calendar_addresses_one_in_force on calendar_addresses (account_id) where revoked_at is null;

    grant select, insert on visit_schedules, participant_visits, baseline_entries to trialbook_app;
    grant insert on responder_definitions to trialbook_app;
    grant select, insert on calendar_addresses to trialbook_app;
    grant update (revoked_at) on calendar_addresses to trialbook_app;

    alter table visit_schedules enable row level security;
    create policy visit_schedules_read on visit_schedules for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,coordinator,laboratory,monitor,data_monitoring_committee,sponsor,ethics_reviewer}'))
      or trial_id in (select sites.trial_id from sites where sites.id in (select actor_sites('{coordinator,laboratory}')))
      or (select actor_holds('{regulator,ethics_reviewer}')));
    create policy visit_schedules_insert on visit_schedules for insert to trialbook_app
      with check (trial_id in (select actor_trials('{investigator}')));

    alter table responder_definitions enable row level security;
    create policy responder_definitions_read on responder_definitions for select to trialbook_app using (true);
    create policy responder_definitions_insert on responder_definitions for insert to trialbook_app
      with check (trial_id in (select actor_trials('{investigator}')));

    alter table calendar_addresses enable row level security;
    create policy calendar_addresses_own on calendar_addresses to trialbook_app
      using (account_id = actor_id()) with check (account_id = actor_id());
  `.execute(db);

  for (const table of ["participant_visits", "baseline_entries"]) {
    const name = sql.ref(table);
    await sql`
      alter table ${name} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${name} for select to trialbook_app using (
        trial_id in (select actor_trials('{investigator,monitor,data_monitoring_committee}'))
        or site_id in (select actor_sites('{coordinator,laboratory}'))
        or (select actor_holds('{regulator}')));
      create policy ${sql.ref(`${table}_insert`)} on ${name} for insert to trialbook_app with check (
        trial_id in (select actor_trials('{investigator}')) or site_id in (select actor_sites('{coordinator}')));
    `.execute(db);
  }
}
