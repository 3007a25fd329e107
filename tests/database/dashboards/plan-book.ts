import { sql } from "kysely";
import pg from "pg";
import { insertResponderDefinition } from "@db/queries/assessments";
import { omeractOarsi } from "~/domain/outcomes/responder-presets";
import { systemActor } from "~/services/act";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { seededDraw } from "../../../scripts/generate/seeded-draw";
import { writeCohort } from "../../../scripts/generate/write-participants";
import type { TestDatabase } from "../../support/databases";

const now = new Date("2025-06-30T05:00:00Z");

/** The trial whose pages are opened, and one of few participants. */
export const openedTrial = "plans-opened";
export const smallTrial = "plans-small";

/** Participants of each trial. Those of the last four have many entries, as all the trials of a registry together have. */
const sizes: Readonly<Record<string, number>> = {
  [openedTrial]: 2_000,
  [smallTrial]: 100,
  "plans-long-1": 700,
  "plans-long-2": 700,
  "plans-long-3": 700,
  "plans-long-4": 700,
};

async function writePeople(url: string | undefined): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const draw = seededDraw(11);
  for (const [publicId, size] of Object.entries(sizes)) {
    await writeCohort(client, draw, { publicId, size, now: now.toISOString() });
  }
  await client.end();
}

/**
 * Assessments and adverse events of some of those infused, and the many of other trials; every third entry corrects the one
 * before, and those of every fourth person are serious.
 */
const records = sql`
  with infused as (
    select people.*, entry, row_number() over (partition by entry order by people.id) as n
    from participants people join trials on trials.id = people.trial_id,
      lateral generate_series(1, case when trials.public_id like 'plans-long-%' then 150 else 3 end) entry
    where infused_on is not null and people.id % case when trials.public_id like 'plans-long-%' then 10 else 50 end = 0
  ), assessed as (
    insert into assessments (trial_id, site_id, participant_id, number, instrument, timepoint, assessed_on, scores, provenance, entered_at)
    select trial_id, site_id, id, entry, 'womac', 'month-6', infused_on, '{"pain": 40, "function": 40}', 'generated', ${now} from infused
  )
  insert into adverse_events (trial_id, site_id, cohort_id, participant_id, participant_code, number, term, serious, seriousness,
    relation, outcome, started_on, known_on, corrects, reason, provenance, entered_at)
  select trial_id, site_id, cohort_id, id, code, entry, 'Fever', n % 4 = 0, case when n % 4 = 0 then 'hospitalisation' end,
    'not_related', 'recovered', infused_on, infused_on, case when entry % 3 = 0 then entry - 1 end,
    case when entry % 3 = 0 then 'Misread' end, 'generated', ${now}
  from infused`;

/** Real trials, not marked as generated, so that every list names them. */
async function list({ owner }: TestDatabase): Promise<number> {
  return owner.transaction().execute(async (trx) => {
    const act = { trx, actor: systemActor, now };
    const rows = await trx.updateTable("trials").set({ synthetic: false }).returning(["id", "public_id"]).execute();
    for (const { id } of rows) {
      const definition = JSON.stringify(omeractOarsi);
      const days = { timepoint: "month-6", set_on: "2021-12-01" };
      const version = { trial_id: id, version: 1, instrument: "womac", definition, ...days };
      await insertResponderDefinition(trx, version);
      await cutSnapshot(act, { trialId: id, reason: "monthly" });
    }
    const { id } = rows.find(({ public_id }) => public_id === openedTrial) ?? { id: 0 };
    const made = await sql<{ id: number }>`
      insert into cohort_proposals (trial_id, cohort_id, additional, proposed_on, proposer_en, proposer_vi)
      select trial_id, id, 50, '2025-06-01', 'Investigator', 'Nghiên cứu viên' from cohorts where trial_id = ${id}
      returning id`.execute(trx);
    return made.rows[0]?.id ?? 0;
  });
}

/**
 * Fills a database with a trial of 2,000 participants among others, their assessments, adverse events and snapshots,
 * and brings the statistics of the planner up to date.
 * @returns the row id of an expansion that is proposed for the opened trial.
 */
export async function fillPlanBook(open: TestDatabase): Promise<number> {
  await writePeople(open.url);
  await records.execute(open.owner);
  const proposal = await list(open);
  await sql`vacuum analyze`.execute(open.owner);
  return proposal;
}
