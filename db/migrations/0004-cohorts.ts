import { type Kysely, sql } from "kysely";

/** Sites, cohorts with their plans, proposals and decisions, role grants, counts reported in bulk, claims, partnerships. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sites (
      id bigint generated always as identity,
      trial_id bigint not null,
      organisation_id bigint not null,
      code text not null,
      planned_open_on date,
      opened_on date,
      closed_on date,
      last_report_on date,
      constraint sites_pk primary key (id),
      constraint sites_code_unique unique (trial_id, code),
      constraint sites_of_a_trial_unique unique (id, trial_id),
      constraint sites_trial_fk foreign key (trial_id) references trials (id),
      constraint sites_organisation_fk foreign key (organisation_id) references organisations (id)
    );
    create index sites_organisation_index on sites (organisation_id);

    create table cohorts (
      id bigint generated always as identity,
      trial_id bigint not null,
      code text not null,
      kind text not null,
      status text not null,
      name_en text not null,
      name_vi text not null,
      planned_size integer,
      enrolled_count integer not null default 0,
      constraint cohorts_pk primary key (id),
      constraint cohorts_code_unique unique (trial_id, code),
      constraint cohorts_of_a_trial_unique unique (id, trial_id),
      constraint cohorts_trial_fk foreign key (trial_id) references trials (id),
      constraint cohorts_kind_check check (kind in ('initial', 'expansion')),
      constraint cohorts_status_check check (status in ('proposed', 'approved', 'open', 'closed', 'rejected', 'deferred')),
      constraint cohorts_planned_size_check check (planned_size > 0),
      constraint cohorts_enrolled_count_check check (enrolled_count >= 0)
    );

    create table enrolment_plans (
      cohort_id bigint not null,
      day date not null,
      planned integer not null,
      constraint enrolment_plans_pk primary key (cohort_id, day),
      constraint enrolment_plans_cohort_fk foreign key (cohort_id) references cohorts (id),
      constraint enrolment_plans_planned_check check (planned >= 0)
    );

    create table cohort_proposals (
      id bigint generated always as identity,
      trial_id bigint not null,
      cohort_id bigint not null,
      additional integer not null,
      rationale_en text,
      rationale_vi text,
      proposed_on text,
      proposer_en text not null,
      proposer_vi text not null,
      source_id bigint,
      constraint cohort_proposals_pk primary key (id),
      constraint cohort_proposals_cohort_fk foreign key (cohort_id, trial_id) references cohorts (id, trial_id),
      constraint cohort_proposals_source_fk foreign key (source_id) references sources (id),
      constraint cohort_proposals_additional_check check (additional > 0)
    );
    create index cohort_proposals_trial_index on cohort_proposals (trial_id);

    create table proposal_decisions (
      id bigint generated always as identity,
      proposal_id bigint not null,
      decision text not null,
      number text not null,
      symbol text not null,
      decided_on date not null,
      signatory text not null,
      conditions text,
      council text not null,
      council_opinion text not null,
      council_opinion_on date not null,
      scan_name text,
      scan_media_type text,
      scan_sha256 bytea,
      scan bytea,
      confirmation_id bigint not null,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      constraint proposal_decisions_pk primary key (id),
      constraint proposal_decisions_proposal_fk foreign key (proposal_id) references cohort_proposals (id),
      constraint proposal_decisions_confirmation_fk foreign key (confirmation_id) references confirmations (id),
      constraint proposal_decisions_recorded_by_fk foreign key (recorded_by) references accounts (id),
      constraint proposal_decisions_decision_check check (decision in ('approved', 'approved_with_conditions', 'rejected', 'deferred')),
      constraint proposal_decisions_conditions_are_given check (decision <> 'approved_with_conditions' or length(btrim(conditions)) > 0),
      constraint proposal_decisions_council_comes_first check (council_opinion_on <= decided_on),
      constraint proposal_decisions_scan_is_whole check ((scan is null) = (scan_sha256 is null) and (scan is null) = (scan_name is null) and (scan is null) = (scan_media_type is null))
    );
    create index proposal_decisions_proposal_index on proposal_decisions (proposal_id, id);

    create table role_grants (
      id bigint generated always as identity,
      account_id uuid not null,
      role text not null,
      organisation_id bigint,
      trial_id bigint,
      site_id bigint,
      starts_at timestamptz not null default now(),
      ends_at timestamptz,
      granted_by uuid,
      constraint role_grants_pk primary key (id),
      constraint role_grants_account_fk foreign key (account_id) references accounts (id),
      constraint role_grants_organisation_fk foreign key (organisation_id) references organisations (id),
      constraint role_grants_trial_fk foreign key (trial_id) references trials (id),
      constraint role_grants_site_fk foreign key (site_id, trial_id) references sites (id, trial_id),
      constraint role_grants_granted_by_fk foreign key (granted_by) references accounts (id),
      constraint role_grants_site_has_trial check (site_id is null or trial_id is not null),
      constraint role_grants_role_check check (role in ('investigator', 'coordinator', 'laboratory', 'monitor', 'sponsor', 'data_monitoring_committee', 'ethics_reviewer', 'regulator', 'administrator')),
      constraint role_grants_scope_fits_role check (
        case when role in ('coordinator', 'laboratory') then site_id is not null
             when role in ('monitor', 'data_monitoring_committee') then trial_id is not null
             when role in ('regulator', 'administrator') then organisation_id is null and trial_id is null and site_id is null
             else organisation_id is not null or trial_id is not null end)
    );
    create index role_grants_account_index on role_grants (account_id);

    create table reported_counts (
      id bigint generated always as identity,
      trial_id bigint not null,
      cohort_id bigint not null,
      measure text not null,
      count integer not null,
      as_of text,
      quote_en text not null,
      quote_vi text not null,
      speaker_en text not null,
      speaker_vi text not null,
      source_id bigint not null,
      constraint reported_counts_pk primary key (id),
      constraint reported_counts_cohort_fk foreign key (cohort_id, trial_id) references cohorts (id, trial_id),
      constraint reported_counts_source_fk foreign key (source_id) references sources (id),
      constraint reported_counts_measure_check check (measure in ('screened', 'enrolled', 'infused', 'completed')),
      constraint reported_counts_count_check check (count >= 0)
    );
    create index reported_counts_trial_index on reported_counts (trial_id);

    create table claims (
      id bigint generated always as identity,
      trial_id bigint not null,
      figure text not null,
      quote_en text not null,
      quote_vi text not null,
      speaker_en text not null,
      speaker_vi text not null,
      occasion_en text,
      occasion_vi text,
      missing text[] not null,
      source_id bigint not null,
      constraint claims_pk primary key (id),
      constraint claims_trial_fk foreign key (trial_id) references trials (id),
      constraint claims_source_fk foreign key (source_id) references sources (id)
    );
    create index claims_trial_index on claims (trial_id);

    create table partnerships (
      id bigint generated always as identity,
      public_id text not null,
      kind text not null,
      title_en text not null,
      title_vi text not null,
      signed_on date,
      place_en text,
      place_vi text,
      purpose_en text,
      purpose_vi text,
      basis_en text,
      basis_vi text,
      proposed_trial_id bigint,
      source_id bigint not null,
      constraint partnerships_pk primary key (id),
      constraint partnerships_public_id_unique unique (public_id),
      constraint partnerships_kind_check check (kind in ('memorandum', 'technology_transfer', 'exclusive_technology')),
      constraint partnerships_trial_fk foreign key (proposed_trial_id) references trials (id),
      constraint partnerships_source_fk foreign key (source_id) references sources (id)
    );

    create table partnership_parties (
      partnership_id bigint not null,
      position integer not null,
      organisation_id bigint,
      described_en text,
      described_vi text,
      inferred boolean not null default false,
      constraint partnership_parties_pk primary key (partnership_id, position),
      constraint partnership_parties_partnership_fk foreign key (partnership_id) references partnerships (id),
      constraint partnership_parties_organisation_fk foreign key (organisation_id) references organisations (id),
      constraint partnership_parties_is_named_or_described check (organisation_id is not null or (described_en is not null and described_vi is not null))
    );
    create index partnership_parties_organisation_index on partnership_parties (organisation_id);
  `.execute(db);
}
