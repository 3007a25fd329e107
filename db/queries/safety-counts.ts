import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/**
 * Dose-limiting toxicities by cohort, over the events that stand: participants infused, participants with one, and events that
 * are serious or of grade 3 and above and that nobody has judged. Of the whole trial.
 */
export async function countDoseLimiting(db: Kysely<Database>, trialId: number) {
  const { rows } = await sql<{ code: string; infused: number; with_toxicity: number; not_judged: number }>`
    with standing as (
      select * from adverse_events as entry where trial_id = ${trialId}
        and not exists (select 1 from adverse_events as later
          where later.trial_id = entry.trial_id and later.participant_id = entry.participant_id and later.corrects = entry.number))
    select cohorts.code,
      coalesce((select sum(count)::int from daily_counts
        where trial_id = ${trialId} and cohort_id = cohorts.id and measure = 'infused'), 0) as infused,
      (select count(distinct participant_id)::int from standing where cohort_id = cohorts.id and dose_limiting) as with_toxicity,
      (select count(*)::int from standing where cohort_id = cohorts.id and dose_limiting is null
        and (serious or grade >= 3)) as not_judged
    from cohorts where trial_id = ${trialId} order by cohorts.code`.execute(db);
  return rows;
}

/** Adverse events by the arm that participants received, where nothing else is recorded the one they were allocated to. */
export async function countSafetyByArm(db: Kysely<Database>, trialId: number) {
  const { rows } = await sql<{
    code: string;
    name_en: string;
    name_vi: string;
    infused: number;
    any_event: number;
    serious: number;
    died: number;
  }>`
    with standing as (
      select participant_id, bool_or(serious) as serious from adverse_events as entry where trial_id = ${trialId}
        and not exists (select 1 from adverse_events as later
          where later.trial_id = entry.trial_id and later.participant_id = entry.participant_id and later.corrects = entry.number)
      group by participant_id)
    select arms.code, arms.name_en, arms.name_vi,
      count(*) filter (where people.infused_on is not null)::int as infused,
      count(*) filter (where people.infused_on is not null and standing.participant_id is not null)::int as any_event,
      count(*) filter (where people.infused_on is not null and standing.serious)::int as serious,
      count(*) filter (where people.infused_on is not null and people.stage = 'died')::int as died
    from arms
      left join participants as people on coalesce(people.actual_arm_id, people.arm_id) = arms.id
      left join standing on standing.participant_id = people.id
    where arms.trial_id = ${trialId}
    group by arms.id order by arms.code`.execute(db);
  return rows;
}
