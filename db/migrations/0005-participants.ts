import { type Kysely, sql } from "kysely";

/** Participants, their append-only events and assessments, adverse events, the daily counts, responder definitions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function rows_are_append_only() returns trigger language plpgsql as $f$
      begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $f$;

    create table participants (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      cohort_id bigint not null,
      code text not null,
      site_number_sealed text,
      sex text,
      birth_year smallint,
      stage text not null,
      consented_on date not null,
      enrolled_on date,
      infused_on date,
      left_on date,
      response text,
      events integer not null,
      deviations integer not null default 0,
      last_event_on date not null,
      created_at timestamptz not null,
      constraint participants_pk primary key (id),
      constraint participants_code_unique unique (trial_id, code),
      constraint participants_of_a_site_unique unique (id, trial_id, site_id),
      constraint participants_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint participants_cohort_fk foreign key (cohort_id, trial_id) references cohorts (id, trial_id),
      constraint participants_code_form check (code ~ '^[A-Z0-9]{3}-[A-Z0-9]{3}$'),
      constraint participants_sex_check check (sex in ('female', 'male')),
      constraint participants_birth_year_check check (birth_year between 1900 and 2100),
      constraint participants_stage_check check (stage in ('in_screening', 'screen_failed', 'enrolled', 'product_failed', 'infused', 'completed', 'left', 'lost', 'died')),
      constraint participants_response_check check (response in ('responder', 'non_responder', 'not_evaluable'))
    );
    create index participants_list_index on participants (trial_id, site_id, id);
    create index participants_cohort_index on participants (cohort_id);
    create index participants_site_index on participants (site_id, stage);

    create table participant_events (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      number integer not null,
      kind text not null,
      happened_on date not null,
      details jsonb not null default '{}',
      corrects integer,
      reason text,
      provenance text not null,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint participant_events_pk primary key (id),
      constraint participant_events_number_unique unique (participant_id, number),
      constraint participant_events_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint participant_events_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint participant_events_kind_check check (kind in ('consented', 'screening_failed', 'enrolled', 'product_failed', 'infused', 'treatment_stopped', 'completed', 'left', 'lost', 'died', 'deviation', 'voided')),
      constraint participant_events_provenance_check check (provenance in ('typed', 'file', 'import', 'generated')),
      constraint participant_events_correction_has_reason check (corrects is null or length(btrim(reason)) > 0),
      constraint participant_events_typed_has_author check (provenance <> 'typed' or entered_by is not null)
    );
    create trigger participant_events_append_only before update or delete on participant_events
      for each row execute function rows_are_append_only();
    create trigger participant_events_no_truncate before truncate on participant_events
      for each statement execute function rows_are_append_only();

    create table responder_definitions (
      id bigint generated always as identity,
      trial_id bigint not null,
      version integer not null,
      instrument text not null,
      timepoint text not null,
      definition jsonb not null,
      set_on date not null,
      constraint responder_definitions_pk primary key (id),
      constraint responder_definitions_version_unique unique (trial_id, version),
      constraint responder_definitions_trial_fk foreign key (trial_id) references trials (id)
    );

    create table assessments (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      number integer not null,
      instrument text not null,
      timepoint text not null,
      assessed_on date not null,
      scores jsonb,
      not_assessed_reason text,
      corrects integer,
      reason text,
      provenance text not null,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint assessments_pk primary key (id),
      constraint assessments_number_unique unique (participant_id, number),
      constraint assessments_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint assessments_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint assessments_score_or_reason check ((scores is null) <> (not_assessed_reason is null)),
      constraint assessments_correction_has_reason check (corrects is null or length(btrim(reason)) > 0),
      constraint assessments_provenance_check check (provenance in ('typed', 'file', 'import', 'generated'))
    );
    create trigger assessments_append_only before update or delete on assessments
      for each row execute function rows_are_append_only();
    create trigger assessments_no_truncate before truncate on assessments
      for each statement execute function rows_are_append_only();

    create table adverse_events (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      cohort_id bigint not null,
      participant_id bigint not null,
      participant_code text not null,
      number integer not null,
      term text not null,
      grade smallint,
      grading text,
      serious boolean not null,
      seriousness text,
      relation text not null,
      outcome text not null,
      started_on date not null,
      ended_on date,
      known_on date not null,
      corrects integer,
      reason text,
      provenance text not null,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint adverse_events_pk primary key (id),
      constraint adverse_events_number_unique unique (participant_id, number),
      constraint adverse_events_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint adverse_events_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint adverse_events_grade_check check (grade between 1 and 5),
      constraint adverse_events_grade_has_grading check ((grade is null) = (grading is null)),
      constraint adverse_events_seriousness_check check (seriousness in ('death', 'life_threatening', 'hospitalisation', 'disability', 'congenital_anomaly', 'medically_important')),
      constraint adverse_events_serious_has_reason check (serious = (seriousness is not null)),
      constraint adverse_events_relation_check check (relation in ('related', 'possibly_related', 'not_related', 'not_assessed')),
      constraint adverse_events_outcome_check check (outcome in ('recovered', 'recovering', 'not_recovered', 'sequelae', 'fatal', 'unknown')),
      constraint adverse_events_correction_has_reason check (corrects is null or length(btrim(reason)) > 0),
      constraint adverse_events_provenance_check check (provenance in ('typed', 'file', 'import', 'generated'))
    );
    create index adverse_events_trial_index on adverse_events (trial_id, site_id, id);
    create trigger adverse_events_append_only before update or delete on adverse_events
      for each row execute function rows_are_append_only();
    create trigger adverse_events_no_truncate before truncate on adverse_events
      for each statement execute function rows_are_append_only();

    create table daily_counts (
      trial_id bigint not null,
      cohort_id bigint not null,
      site_id bigint not null,
      measure text not null,
      day date not null,
      count integer not null,
      constraint daily_counts_pk primary key (trial_id, cohort_id, site_id, measure, day),
      constraint daily_counts_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint daily_counts_cohort_fk foreign key (cohort_id, trial_id) references cohorts (id, trial_id)
    );
  `.execute(db);
}
