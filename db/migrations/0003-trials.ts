import { type Kysely, sql } from "kysely";

/** Trials: identity and projection, identifiers, immutable versions, drafts, submissions, confirmations, the public search projection. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create sequence registration_serials;

    create table trials (
      id bigint generated always as identity,
      public_id text not null,
      standing text not null,
      synthetic boolean not null default false,
      registration_number text,
      registered_at timestamptz,
      sponsor_organisation_id bigint,
      title_en text,
      title_vi text,
      phase text,
      recruitment_status text,
      planned_size integer,
      enrolled_count integer not null default 0,
      primary_completion_on date,
      version integer not null default 0,
      public_version integer,
      snapshot integer,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      constraint trials_pk primary key (id),
      constraint trials_public_id_unique unique (public_id),
      constraint trials_public_id_form check (public_id ~ '^[a-z0-9][a-z0-9-]{2,63}$'),
      constraint trials_registration_number_unique unique (registration_number),
      constraint trials_standing_check check (standing in ('draft', 'submitted', 'returned', 'registered', 'cited', 'catalogue')),
      constraint trials_number_goes_with_registration check ((standing = 'registered') = (registration_number is not null)),
      constraint trials_recruitment_status_check check (recruitment_status in ('pending', 'recruiting', 'suspended', 'complete', 'other')),
      constraint trials_enrolled_count_check check (enrolled_count >= 0),
      constraint trials_sponsor_fk foreign key (sponsor_organisation_id) references organisations (id),
      constraint trials_created_by_fk foreign key (created_by) references accounts (id)
    );
    create index trials_standing_index on trials (standing, id);
    create index trials_sponsor_index on trials (sponsor_organisation_id);

    create table trial_identifiers (
      identifier text not null,
      trial_id bigint not null,
      kind text not null,
      authority text not null,
      constraint trial_identifiers_pk primary key (identifier),
      constraint trial_identifiers_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_identifiers_kind_check check (kind in ('registration', 'registry', 'former', 'secondary'))
    );
    create index trial_identifiers_trial_index on trial_identifiers (trial_id);

    create table trial_relations (
      trial_id bigint not null,
      related_trial_id bigint not null,
      kind text not null,
      note_en text,
      note_vi text,
      inferred boolean not null default false,
      constraint trial_relations_pk primary key (trial_id, related_trial_id, kind),
      constraint trial_relations_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_relations_related_fk foreign key (related_trial_id) references trials (id),
      constraint trial_relations_kind_check check (kind in ('expands', 'may_be_the_same_as', 'beside'))
    );
    create index trial_relations_related_index on trial_relations (related_trial_id);

    create table trial_versions (
      trial_id bigint not null,
      number integer not null,
      kind text not null,
      schema_version integer not null,
      record jsonb not null,
      canonical text not null,
      sha256 bytea not null,
      reason text not null,
      author_id uuid,
      author_role text not null,
      created_at timestamptz not null,
      constraint trial_versions_pk primary key (trial_id, number),
      constraint trial_versions_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_versions_author_fk foreign key (author_id) references accounts (id),
      constraint trial_versions_kind_check check (kind in ('submission', 'registration', 'update', 'decision', 'citation')),
      constraint trial_versions_hash_is_of_canonical check (sha256 = sha256(convert_to(canonical, 'UTF8')))
    );
    create function trial_versions_are_immutable() returns trigger language plpgsql as $f$
      begin raise exception 'a trial version is never changed' using errcode = 'restrict_violation'; end $f$;
    create trigger trial_versions_immutable before update or delete on trial_versions
      for each row execute function trial_versions_are_immutable();
    create trigger trial_versions_no_truncate before truncate on trial_versions
      for each statement execute function trial_versions_are_immutable();

    create table trial_drafts (
      trial_id bigint not null,
      section text not null,
      revision integer not null default 1,
      content jsonb not null,
      saved_by uuid not null,
      saved_at timestamptz not null,
      constraint trial_drafts_pk primary key (trial_id, section),
      constraint trial_drafts_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_drafts_saved_by_fk foreign key (saved_by) references accounts (id),
      constraint trial_drafts_section_check check (section in ('identification', 'responsibility', 'design', 'product', 'eligibility', 'enrolment', 'places', 'outcomes', 'oversight', 'references'))
    );

    create table confirmations (
      id bigint generated always as identity,
      account_id uuid not null,
      meaning text not null,
      subject text not null,
      sha256 bytea not null,
      confirmed_at timestamptz not null,
      constraint confirmations_pk primary key (id),
      constraint confirmations_account_fk foreign key (account_id) references accounts (id),
      constraint confirmations_meaning_check check (meaning in ('submit_registration', 'register_trial', 'return_registration', 'release_outcomes', 'publish_snapshot', 'transcribe_decision'))
    );

    create table submissions (
      trial_id bigint not null,
      number integer not null,
      version integer not null,
      submitted_by uuid not null,
      submitted_at timestamptz not null,
      confirmation_id bigint not null,
      outcome text,
      outcome_reason text,
      decided_by uuid,
      decided_at timestamptz,
      constraint submissions_pk primary key (trial_id, number),
      constraint submissions_version_fk foreign key (trial_id, version) references trial_versions (trial_id, number),
      constraint submissions_submitted_by_fk foreign key (submitted_by) references accounts (id),
      constraint submissions_decided_by_fk foreign key (decided_by) references accounts (id),
      constraint submissions_confirmation_fk foreign key (confirmation_id) references confirmations (id),
      constraint submissions_outcome_check check (outcome in ('registered', 'returned')),
      constraint submissions_outcome_is_signed check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
    );
    create index submissions_open_index on submissions (submitted_at) where outcome is null;
  `.execute(db);
}
