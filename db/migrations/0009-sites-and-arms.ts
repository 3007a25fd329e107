import { type Kysely, sql } from "kysely";

/**
 * How a site is set up (steps, pauses, staff, the versions its council approved), arms and their allocation, what screening
 * found criterion by criterion, and the alerts that a protocol deviation raises.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table arms (
      id bigint generated always as identity,
      trial_id bigint not null,
      code text not null,
      name_en text not null,
      name_vi text not null,
      constraint arms_pk primary key (id),
      constraint arms_code_unique unique (trial_id, code),
      constraint arms_of_a_trial_unique unique (id, trial_id),
      constraint arms_trial_fk foreign key (trial_id) references trials (id)
    );

    alter table cohorts
      add column enrolment_definition text not null default 'eligibility',
      add constraint cohorts_enrolment_definition_check check (enrolment_definition in ('consent', 'eligibility', 'collection', 'allocation', 'infusion'));

    alter table participants
      alter column consented_on drop not null,
      add column arm_id bigint,
      add column actual_arm_id bigint,
      add column allocated_on date,
      add column consent_version text,
      add column response_on date,
      add column findings text[] not null default '{}',
      add constraint participants_arm_fk foreign key (arm_id, trial_id) references arms (id, trial_id),
      add constraint participants_actual_arm_fk foreign key (actual_arm_id, trial_id) references arms (id, trial_id);
    create index participants_arm_index on participants (arm_id);

    alter table participant_events
      drop constraint participant_events_kind_check,
      add constraint participant_events_kind_check check (kind in ('consented', 'reconsented', 'screening_failed', 'enrolled', 'allocated',
        'collected', 'product_failed', 'infused', 'treatment_stopped', 'completed', 'left', 'data_consent_withdrawn', 'lost', 'died',
        'deviation', 'unmasked', 'voided'));

    create table protocol_versions (
      id bigint generated always as identity,
      trial_id bigint not null,
      label text not null,
      dated_on date not null,
      set_by uuid not null,
      set_at timestamptz not null,
      constraint protocol_versions_pk primary key (id),
      constraint protocol_versions_label_unique unique (trial_id, label),
      constraint protocol_versions_of_a_trial_unique unique (id, trial_id),
      constraint protocol_versions_trial_fk foreign key (trial_id) references trials (id),
      constraint protocol_versions_set_by_fk foreign key (set_by) references accounts (id)
    );

    create table eligibility_criteria (
      protocol_version_id bigint not null,
      trial_id bigint not null,
      number integer not null,
      kind text not null,
      text_en text not null,
      text_vi text not null,
      constraint eligibility_criteria_pk primary key (protocol_version_id, number),
      constraint eligibility_criteria_version_fk foreign key (protocol_version_id, trial_id) references protocol_versions (id, trial_id),
      constraint eligibility_criteria_kind_check check (kind in ('inclusion', 'exclusion'))
    );

    create table site_approvals (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      protocol_version_id bigint not null,
      consent_version text not null,
      council text not null,
      opinion_number text not null,
      approved_on date not null,
      in_force_from date not null,
      reconsent_required boolean not null,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      constraint site_approvals_pk primary key (id),
      constraint site_approvals_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint site_approvals_version_fk foreign key (protocol_version_id, trial_id) references protocol_versions (id, trial_id),
      constraint site_approvals_recorded_by_fk foreign key (recorded_by) references accounts (id),
      constraint site_approvals_in_force_after_approval check (in_force_from >= approved_on)
    );
    create index site_approvals_site_index on site_approvals (site_id, in_force_from, id);

    create table site_steps (
      site_id bigint not null,
      trial_id bigint not null,
      step text not null,
      planned_on date,
      done_on date,
      constraint site_steps_pk primary key (site_id, step),
      constraint site_steps_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint site_steps_step_check check (step in ('feasibility', 'contract', 'council_opinion', 'authority_approval', 'training', 'product_supply', 'initiation_visit'))
    );

    create table site_pauses (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      from_on date not null,
      until_on date,
      reason text not null,
      constraint site_pauses_pk primary key (id),
      constraint site_pauses_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint site_pauses_order_check check (until_on >= from_on),
      constraint site_pauses_reason_check check (length(btrim(reason)) > 0)
    );
    create index site_pauses_site_index on site_pauses (site_id, from_on);

    create table site_staff (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      name text not null,
      role text not null,
      from_on date not null,
      until_on date,
      constraint site_staff_pk primary key (id),
      constraint site_staff_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint site_staff_role_check check (role in ('principal_investigator', 'sub_investigator', 'study_physician', 'study_nurse', 'coordinator', 'pharmacist', 'laboratory', 'independent_assessor', 'other')),
      constraint site_staff_order_check check (until_on >= from_on)
    );
    create index site_staff_site_index on site_staff (site_id, from_on);

    create table prescreening_tallies (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      month date not null,
      considered integer not null,
      not_eligible integer not null,
      declined integer not null,
      other integer not null,
      corrects bigint,
      reason text,
      entered_by uuid not null,
      entered_at timestamptz not null,
      constraint prescreening_tallies_pk primary key (id),
      constraint prescreening_tallies_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint prescreening_tallies_corrects_fk foreign key (corrects) references prescreening_tallies (id),
      constraint prescreening_tallies_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint prescreening_tallies_month_check check (extract(day from month) = 1),
      constraint prescreening_tallies_counts_check check (not_eligible >= 0 and declined >= 0 and other >= 0 and considered >= not_eligible + declined + other),
      constraint prescreening_tallies_correction_has_reason check (corrects is null or length(btrim(reason)) > 0)
    );
    create index prescreening_tallies_site_index on prescreening_tallies (site_id, month);

    create table eligibility_checks (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      number integer not null,
      protocol_version_id bigint not null,
      checked_on date not null,
      answers jsonb not null,
      eligible boolean,
      reason text,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint eligibility_checks_pk primary key (id),
      constraint eligibility_checks_number_unique unique (participant_id, number),
      constraint eligibility_checks_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint eligibility_checks_version_fk foreign key (protocol_version_id, trial_id) references protocol_versions (id, trial_id),
      constraint eligibility_checks_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint eligibility_checks_further_has_reason check (number = 1 or length(btrim(reason)) > 0)
    );

    create table allocation_schemes (
      id bigint generated always as identity,
      trial_id bigint not null,
      version integer not null,
      method text not null,
      factors jsonb not null,
      plan_sealed text not null,
      seed_sealed text not null,
      set_by uuid not null,
      set_at timestamptz not null,
      constraint allocation_schemes_pk primary key (id),
      constraint allocation_schemes_version_unique unique (trial_id, version),
      constraint allocation_schemes_of_a_trial_unique unique (id, trial_id),
      constraint allocation_schemes_trial_fk foreign key (trial_id) references trials (id),
      constraint allocation_schemes_set_by_fk foreign key (set_by) references accounts (id),
      constraint allocation_schemes_method_check check (method in ('single_arm', 'list', 'permuted_blocks', 'minimisation'))
    );

    create table allocations (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      scheme_id bigint not null,
      number integer not null,
      strata jsonb not null,
      arm_id bigint not null,
      allocated_by uuid not null,
      allocated_at timestamptz not null,
      constraint allocations_pk primary key (id),
      constraint allocations_number_unique unique (scheme_id, number),
      constraint allocations_participant_unique unique (participant_id),
      constraint allocations_scheme_fk foreign key (scheme_id, trial_id) references allocation_schemes (id, trial_id),
      constraint allocations_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint allocations_arm_fk foreign key (arm_id, trial_id) references arms (id, trial_id),
      constraint allocations_allocated_by_fk foreign key (allocated_by) references accounts (id)
    );

    create table alerts (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint,
      kind text not null,
      code text not null,
      class text not null,
      event_number integer,
      happened_on date not null,
      raised_at timestamptz not null,
      constraint alerts_pk primary key (id),
      constraint alerts_of_a_trial_unique unique (id, trial_id),
      constraint alerts_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint alerts_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint alerts_kind_check check (kind in ('deviation', 'unmasked')),
      constraint alerts_class_check check (class in ('major', 'minor'))
    );
    create index alerts_trial_index on alerts (trial_id, id);

    create table alert_receipts (
      alert_id bigint not null,
      trial_id bigint not null,
      account_id uuid not null,
      acknowledged_at timestamptz not null,
      constraint alert_receipts_pk primary key (alert_id, account_id),
      constraint alert_receipts_alert_fk foreign key (alert_id, trial_id) references alerts (id, trial_id),
      constraint alert_receipts_account_fk foreign key (account_id) references accounts (id)
    );

    grant select on arms, protocol_versions, eligibility_criteria, site_approvals, site_steps, site_pauses, site_staff, prescreening_tallies,
      eligibility_checks, allocation_schemes, allocations, alerts, alert_receipts to trialbook_app;
    grant insert on sites, arms, protocol_versions, eligibility_criteria, site_approvals, site_steps, site_pauses, site_staff,
      prescreening_tallies, eligibility_checks, allocation_schemes, allocations, alerts, alert_receipts to trialbook_app;
    grant update on arms, site_steps, site_pauses, site_staff, allocation_schemes, enrolment_plans to trialbook_app;
    grant usage on all sequences in schema public to trialbook_app;
  `.execute(db);

  const clinical = [
    "protocol_versions",
    "eligibility_criteria",
    "site_approvals",
    "prescreening_tallies",
    "eligibility_checks",
  ];
  for (const table of [...clinical, "allocation_schemes", "allocations", "alerts", "alert_receipts"]) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete on ${sql.ref(table)}
        for each row execute function rows_are_append_only();
      create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${sql.ref(table)}
        for each statement execute function rows_are_append_only();
    `.execute(db);
  }

  for (const table of ["site_staff", "prescreening_tallies", "eligibility_checks", "allocations", "alerts"]) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${sql.ref(table)} for select to trialbook_app using (
        trial_id in (select actor_trials('{investigator,monitor,data_monitoring_committee,ethics_reviewer}'))
        or site_id in (select actor_sites('{coordinator,laboratory}'))
        or (select actor_holds('{regulator,ethics_reviewer}')));
      create policy ${sql.ref(`${table}_insert`)} on ${sql.ref(table)} for insert to trialbook_app with check (
        trial_id in (select actor_trials('{investigator}')) or site_id in (select actor_sites('{coordinator}')));
    `.execute(db);
  }

  await sql`
    create policy site_staff_update on site_staff for update to trialbook_app using (
      trial_id in (select actor_trials('{investigator}')));

    create function trials_of_actor_sites() returns setof bigint language sql stable as $f$
      select trial_id from role_grants where account_id = actor_id() and role = 'coordinator'
        and site_id is not null and starts_at <= now() and (ends_at is null or ends_at > now()) $f$;

    alter table allocation_schemes enable row level security;
    create policy allocation_schemes_read on allocation_schemes for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,monitor,data_monitoring_committee}'))
      or trial_id in (select trials_of_actor_sites()) or (select actor_holds('{regulator}')));
    create policy allocation_schemes_insert on allocation_schemes for insert to trialbook_app with check (
      trial_id in (select actor_trials('{investigator}')));
    create policy allocation_schemes_lock on allocation_schemes for update to trialbook_app using (
      trial_id in (select actor_trials('{investigator}')) or trial_id in (select trials_of_actor_sites()));

    alter table alert_receipts enable row level security;
    create policy alert_receipts_read on alert_receipts for select to trialbook_app using (
      account_id = actor_id() or trial_id in (select actor_trials('{investigator,monitor}')));
    create policy alert_receipts_insert on alert_receipts for insert to trialbook_app with check (account_id = actor_id());
  `.execute(db);
}
