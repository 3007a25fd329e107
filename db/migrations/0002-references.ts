import { type Kysely, sql } from "kysely";

/** What the book cites and names: sources, organisations, techniques with the statements made of them, legal instruments. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sources (
      id bigint generated always as identity,
      key text not null,
      kind text not null,
      citation_en text not null,
      citation_vi text not null,
      url text,
      dated text,
      constraint sources_pk primary key (id),
      constraint sources_key_unique unique (key),
      constraint sources_kind_check check (kind in ('document', 'registry', 'publication', 'press', 'law', 'synthetic')),
      constraint sources_dated_is_a_partial_date check (dated ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
    );

    create table organisations (
      id bigint generated always as identity,
      public_id text not null,
      name_en text not null,
      name_vi text not null,
      kind text not null,
      country text,
      city_en text,
      city_vi text,
      note_en text,
      note_vi text,
      synthetic boolean not null default false,
      source_id bigint,
      constraint organisations_pk primary key (id),
      constraint organisations_public_id_unique unique (public_id),
      constraint organisations_source_fk foreign key (source_id) references sources (id),
      constraint organisations_kind_check check (kind in ('hospital', 'company', 'tissue_bank', 'laboratory', 'university', 'authority', 'award', 'conference', 'other')),
      constraint organisations_country_is_iso check (country ~ '^[A-Z]{2}$')
    );

    create table techniques (
      id bigint generated always as identity,
      public_id text not null,
      name_en text not null,
      name_vi text not null,
      constraint techniques_pk primary key (id),
      constraint techniques_public_id_unique unique (public_id)
    );

    create table technique_statements (
      id bigint generated always as identity,
      technique_id bigint not null,
      standing text not null,
      quote_en text not null,
      quote_vi text not null,
      speaker_en text not null,
      speaker_vi text not null,
      said_on text,
      source_id bigint not null,
      constraint technique_statements_pk primary key (id),
      constraint technique_statements_technique_fk foreign key (technique_id) references techniques (id),
      constraint technique_statements_source_fk foreign key (source_id) references sources (id),
      constraint technique_statements_standing_check check (standing in ('allowed', 'licensed', 'case_by_case', 'listed', 'applied', 'pilot', 'under_study', 'first_research'))
    );
    create index technique_statements_technique_index on technique_statements (technique_id, id);

    create table legal_instruments (
      id bigint generated always as identity,
      public_id text not null,
      kind text not null,
      nature text not null,
      number text,
      issued_on date,
      title_en text not null,
      title_vi text not null,
      status text not null default 'not_checked',
      status_checked_on date,
      status_source_id bigint,
      note_en text,
      note_vi text,
      source_id bigint not null,
      constraint legal_instruments_pk primary key (id),
      constraint legal_instruments_public_id_unique unique (public_id),
      constraint legal_instruments_source_fk foreign key (source_id) references sources (id),
      constraint legal_instruments_status_source_fk foreign key (status_source_id) references sources (id),
      constraint legal_instruments_kind_check check (kind in ('law', 'decree', 'circular', 'decision', 'guidance')),
      constraint legal_instruments_nature_check check (nature in ('legal', 'professional', 'draft', 'not_stated')),
      constraint legal_instruments_status_check check (status in ('not_checked', 'in_force', 'expired', 'replaced')),
      constraint legal_instruments_status_has_source check (status = 'not_checked' or (status_checked_on is not null and status_source_id is not null))
    );
  `.execute(db);
}
