import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** Which of a trial's sites are counted; null: all. */
type Sites = readonly number[] | null;

const within = (column: string, siteIds: Sites) =>
  siteIds === null ? sql`true` : sql`${sql.ref(column)} in (${sql.join([...siteIds, -1])})`;

/** Pre-screening as the standing tallies add up; zeros where none was entered. */
export async function sumPrescreening(db: Kysely<Database>, trialId: number, siteIds: Sites) {
  const { rows } = await sql<{ considered: number; not_eligible: number; declined: number; other: number }>`
    select coalesce(sum(considered), 0)::int as considered, coalesce(sum(not_eligible), 0)::int as not_eligible,
      coalesce(sum(declined), 0)::int as declined, coalesce(sum(other), 0)::int as other
    from prescreening_tallies as tally where trial_id = ${trialId} and ${within("tally.site_id", siteIds)}
      and not exists (select 1 from prescreening_tallies as later where later.corrects = tally.id)`.execute(db);
  return rows[0] ?? { considered: 0, not_eligible: 0, declined: 0, other: 0 };
}

/** How those ended who ended before enrolment: failed, left, lost, died. */
export async function countEndsBeforeEnrolment(db: Kysely<Database>, trialId: number, siteIds: Sites) {
  return db
    .selectFrom("participants")
    .select("stage")
    .select((row) => row.cast<number>(row.fn.countAll(), "integer").as("count"))
    .where("trial_id", "=", trialId)
    .where("enrolled_on", "is", null)
    .where("stage", "<>", "in_screening")
    .where(sql<boolean>`${within("participants.site_id", siteIds)}`)
    .groupBy("stage")
    .orderBy("stage")
    .execute();
}

/** The criteria that stood against those who ended before enrolment, by their latest check: one may have several, or none on record. */
export async function countFailedCriteria(db: Kysely<Database>, trialId: number, siteIds: Sites) {
  const { rows } = await sql<{
    label: string;
    number: number;
    kind: string;
    text_en: string;
    text_vi: string;
    count: number;
  }>`
    select version.label, criterion.number, criterion.kind, criterion.text_en, criterion.text_vi, count(*)::int as count
    from participants as person
      join lateral (select answers, protocol_version_id from eligibility_checks where participant_id = person.id
        order by number desc limit 1) as latest on true
      join protocol_versions as version on version.id = latest.protocol_version_id
      join eligibility_criteria as criterion on criterion.protocol_version_id = latest.protocol_version_id
        and latest.answers ->> criterion.number::text = case criterion.kind when 'exclusion' then 'met' else 'not_met' end
    where person.trial_id = ${trialId} and person.enrolled_on is null and person.stage <> 'in_screening'
      and ${within("person.site_id", siteIds)}
    group by version.id, version.label, criterion.number, criterion.kind, criterion.text_en, criterion.text_vi
    order by count(*) desc, version.id, criterion.number limit 30`.execute(db);
  return rows;
}
