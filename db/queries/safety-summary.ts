import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

type Sites = readonly number[] | null;

const within = (column: string, siteIds: Sites) =>
  siteIds === null ? sql`true` : sql`${sql.ref(column)} in (${sql.join([...siteIds, -1])})`;

/** One term of adverse events among the standing entries. */
export interface TermCount {
  organ_class: string | null;
  term: string;
  participants: number;
  events: number;
  serious: number;
  worst: number | null;
  not_graded: number;
}

function termOf({ organ_class, term, participants, events, serious, worst, not_graded }: TermCount): TermCount {
  return { organ_class, term, participants, events, serious, worst, not_graded };
}

/** Standing adverse events by organ class and term, the most frequent first, at most `limit`, with the totals of all terms. */
export async function countEventTerms(db: Kysely<Database>, trialId: number, siteIds: Sites, limit: number) {
  const { rows } = await sql<TermCount & { all_events: number; all_serious: number }>`
    select organ_class, term, count(distinct participant_id)::int as participants, count(*)::int as events,
      count(*) filter (where serious)::int as serious, max(grade)::int as worst, count(*) filter (where grade is null)::int as not_graded,
      (sum(count(*)) over ())::int as all_events, (sum(count(*) filter (where serious)) over ())::int as all_serious
    from adverse_events as entry where trial_id = ${trialId} and ${within("entry.site_id", siteIds)}
      and not exists (select 1 from adverse_events as later
        where later.trial_id = entry.trial_id and later.participant_id = entry.participant_id and later.corrects = entry.number)
    group by organ_class, term order by participants desc, events desc, term limit ${limit}`.execute(db);
  const [first] = rows;
  return { terms: rows.map(termOf), totals: { events: first?.all_events ?? 0, serious: first?.all_serious ?? 0 } };
}

/**
 * Days at risk of those infused, among participants that the reader sees: from the infusion to the day on which they left, to their last entry where they
 * died, were lost or completed, else to `today`; the day of infusion counts as one.
 */
export async function sumExposure(db: Kysely<Database>, trialId: number, siteIds: Sites, today: string) {
  const { rows } = await sql<{ infused: number; days: number }>`
    select count(*)::int as infused, coalesce(sum(greatest(0,
      least(${today}::date, case when stage = 'left' then coalesce(left_on, last_event_on)
        when stage in ('died', 'lost', 'completed') then last_event_on else ${today}::date end) - infused_on + 1)), 0)::int as days
    from participants where trial_id = ${trialId} and infused_on is not null and ${within("participants.site_id", siteIds)}`.execute(
    db,
  );
  return rows[0] ?? { infused: 0, days: 0 };
}

/** The same of a whole trial, as a count: also for those who read its safety and none of its participants. */
export async function sumTrialExposure(db: Kysely<Database>, trialId: number, today: string) {
  const { rows } = await sql<{ infused: number; days: number }>`
    select infused, days from trial_exposure(${trialId}, ${today}::date)`.execute(db);
  return rows[0] ?? { infused: 0, days: 0 };
}

interface SiteDeviations {
  site_code: string;
  participants: number;
  with_one: number;
  deviations: number;
}

/** Deviations of a whole trial by site, as counts: also for those who read its safety and none of its participants. */
export async function sumTrialDeviations(db: Kysely<Database>, trialId: number) {
  const { rows } = await sql<SiteDeviations>`
    select site_code, participants, with_one, deviations from trial_deviations(${trialId})`.execute(db);
  return rows;
}

/** Deviations recorded of participants that the reader sees, and how many participants have one. */
export async function sumDeviations(db: Kysely<Database>, trialId: number, siteIds: Sites) {
  const { rows } = await sql<SiteDeviations>`
    select sites.code as site_code, count(*)::int as participants, count(*) filter (where deviations > 0)::int as with_one,
      coalesce(sum(deviations), 0)::int as deviations
    from participants join sites on sites.id = participants.site_id
    where participants.trial_id = ${trialId} and ${within("participants.site_id", siteIds)}
    group by sites.code order by sites.code`.execute(db);
  return rows;
}

/** The civil day of the last safety entry; null while there is none. */
export async function getSafetyAge(db: Kysely<Database>, trialId: number, siteIds: Sites) {
  const { rows } = await sql<{ last_entry_on: string | null }>`
    select (max(entered_at) at time zone 'Asia/Ho_Chi_Minh')::date as last_entry_on
    from adverse_events where trial_id = ${trialId} and ${within("adverse_events.site_id", siteIds)}`.execute(db);
  return rows[0]?.last_entry_on ?? null;
}
