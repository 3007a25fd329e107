import { type Kysely, sql } from "kysely";

/** What the public reads: snapshots of progress, releases of outcomes, the searchable projection, the version of the public data. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outcome_releases (
      trial_id bigint not null,
      cohort_id bigint not null,
      released_by uuid,
      released_at timestamptz not null,
      confirmation_id bigint,
      reason text not null,
      constraint outcome_releases_pk primary key (trial_id, cohort_id),
      constraint outcome_releases_cohort_fk foreign key (cohort_id, trial_id) references cohorts (id, trial_id),
      constraint outcome_releases_released_by_fk foreign key (released_by) references accounts (id),
      constraint outcome_releases_confirmation_fk foreign key (confirmation_id) references confirmations (id)
    );

    create table published_snapshots (
      trial_id bigint not null,
      number integer not null,
      data_date date,
      cut_at timestamptz not null,
      cut_by uuid,
      reason text not null,
      content jsonb not null,
      canonical text not null,
      sha256 bytea not null,
      constraint published_snapshots_pk primary key (trial_id, number),
      constraint published_snapshots_trial_fk foreign key (trial_id) references trials (id),
      constraint published_snapshots_cut_by_fk foreign key (cut_by) references accounts (id),
      constraint published_snapshots_hash_is_of_canonical check (sha256 = sha256(convert_to(canonical, 'UTF8')))
    );
    create trigger published_snapshots_append_only before update or delete on published_snapshots
      for each row execute function rows_are_append_only();
    create trigger published_snapshots_no_truncate before truncate on published_snapshots
      for each statement execute function rows_are_append_only();

    create table trial_search (
      trial_id bigint not null,
      public_id text not null,
      registration_number text,
      standing text not null,
      synthetic boolean not null,
      title_en text,
      title_vi text,
      sponsor_en text,
      sponsor_vi text,
      sponsor_public_id text,
      phase text,
      recruitment_status text,
      countries text[] not null,
      conditions_en text[] not null,
      conditions_vi text[] not null,
      planned integer,
      enrolled integer,
      proposed integer,
      data_date text,
      listed_on date not null,
      document tsvector not null,
      constraint trial_search_pk primary key (trial_id),
      constraint trial_search_trial_fk foreign key (trial_id) references trials (id)
    );
    create index trial_search_document_index on trial_search using gin (document);
    create index trial_search_list_index on trial_search (listed_on desc, trial_id desc);
    create index trial_search_status_index on trial_search (recruitment_status, listed_on desc, trial_id desc);
    create index trial_search_phase_index on trial_search (phase, listed_on desc, trial_id desc);
    create index trial_search_countries_index on trial_search using gin (countries);
    create index trial_search_conditions_index on trial_search using gin (conditions_en);
    create index trial_search_sponsor_index on trial_search (sponsor_public_id, listed_on desc, trial_id desc);

    create table public_state (
      one boolean not null default true,
      version bigint not null,
      changed_at timestamptz not null,
      constraint public_state_pk primary key (one),
      constraint public_state_is_one_row check (one)
    );
    insert into public_state (version, changed_at) values (1, now());
  `.execute(db);
}
