import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** Copies of the running trial, listed and with their sites, cohorts and snapshots, up to `count`. */
export async function addTrials(owner: Kysely<Database>, count: number): Promise<void> {
  await sql`
    with made as (
      insert into trials (public_id, standing, registration_number, registered_at, title_en, title_vi, enrolled_count, version,
        public_version, snapshot)
      select 'pages-copy-' || i, 'registered', 'COPY-2024-' || 10000 + i || '-0', now(), 'Copy ' || i, 'Bản sao ' || i, 7, 1, 1, 1
      from generate_series(1, ${sql.lit(count)}) i returning id
    ), versions as (
      insert into trial_versions (trial_id, number, kind, schema_version, record, canonical, sha256, reason, author_role, created_at)
      select made.id, 1, 'registration', v.schema_version, v.record, v.canonical, v.sha256, v.reason, v.author_role, v.created_at
      from made, trial_versions v join trials t on t.id = v.trial_id and v.number = 1 where t.public_id = 'pages-running'
    ), snapshots as (
      insert into published_snapshots (trial_id, number, data_date, cut_at, reason, content, canonical, sha256)
      select made.id, 1, s.data_date, s.cut_at, s.reason, s.content, s.canonical, s.sha256
      from made, published_snapshots s join trials t on t.id = s.trial_id where t.public_id = 'pages-running'
    )
    insert into trial_search (trial_id, public_id, registration_number, standing, synthetic, countries, conditions_en, conditions_vi,
      listed_on, document)
    select made.id, 'pages-copy-' || made.id, 'COPY', 'registered', false, '{VN}', '{}', '{}', '2024-01-01', to_tsvector('simple', 'copy')
    from made
  `.execute(owner);
}

/** Further participants of the demonstration trial with one event and one adverse event each, spread over its sites. */
export async function addParticipants(owner: Kysely<Database>, publicId: string, count: number): Promise<void> {
  await sql`
    with place as (
      select t.id as trial_id, c.id as cohort_id, (select array_agg(id order by code) from sites where trial_id = t.id) as sites
      from trials t join cohorts c on c.trial_id = t.id where t.public_id = ${publicId} order by c.code limit 1
    ), made as (
      insert into participants (trial_id, site_id, cohort_id, code, stage, consented_on, events, last_event_on, created_at)
      select trial_id, sites[1 + i % 4], cohort_id, 'ZZ' || chr(65 + i / 1000) || '-' || lpad((i % 1000)::text, 3, '0'),
        'in_screening', '2026-01-05', 1, '2026-01-05', now()
      from place, generate_series(1, ${sql.lit(count)}) i returning *
    ), events as (
      insert into participant_events (trial_id, site_id, participant_id, number, kind, happened_on, provenance, entered_at)
      select trial_id, site_id, id, 1, 'consented', '2026-01-05', 'generated', now() from made
    )
    insert into adverse_events (trial_id, site_id, cohort_id, participant_id, participant_code, number, term, serious, relation, outcome,
      started_on, known_on, provenance, entered_at)
    select trial_id, site_id, cohort_id, id, code, 1, 'Fever', false, 'not_related', 'recovered', '2026-01-06', '2026-01-06',
      'generated', now() from made
  `.execute(owner);
}
