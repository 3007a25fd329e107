import type { Insertable, Kysely, Transaction } from "kysely";
import type { Database } from "@db/tables/database";
import { NotFound } from "~/lib/errors";

/** Proposals to enlarge a registered trial that wait for a decision, or were deferred. */
export async function listOpenProposals(db: Kysely<Database>) {
  return db
    .selectFrom("cohort_proposals")
    .innerJoin("cohorts", "cohorts.id", "cohort_proposals.cohort_id")
    .innerJoin("trials", "trials.id", "cohort_proposals.trial_id")
    .select(["cohort_proposals.id", "cohort_proposals.additional", "trials.public_id", "trials.synthetic"])
    .select(["trials.title_en", "trials.title_vi", "cohorts.status", "cohort_proposals.proposed_on"])
    .where("cohorts.status", "in", ["proposed", "deferred"])
    .where("trials.standing", "=", "registered")
    .orderBy("cohort_proposals.id")
    .limit(200)
    .execute();
}

/** A proposal of a trial with its cohort, locked until the transaction ends. */
export async function lockProposal(trx: Transaction<Database>, trialId: number, proposalId: number) {
  const proposal = await trx
    .selectFrom("cohort_proposals")
    .innerJoin("cohorts", "cohorts.id", "cohort_proposals.cohort_id")
    .select(["cohort_proposals.id", "cohort_proposals.additional", "cohort_proposals.cohort_id", "cohorts.status"])
    .where("cohort_proposals.trial_id", "=", trialId)
    .where("cohort_proposals.id", "=", proposalId)
    .forNoKeyUpdate("cohorts")
    .executeTakeFirst();
  if (!proposal) throw new NotFound("proposal");
  return proposal;
}

export async function insertDecision(
  db: Kysely<Database>,
  decision: Insertable<Database["proposal_decisions"]>,
): Promise<void> {
  await db.insertInto("proposal_decisions").values(decision).execute();
}

/** Moves a cohort to the standing that a decision gives it. */
export async function updateCohortStatus(db: Kysely<Database>, cohortId: number, status: string): Promise<void> {
  await db.updateTable("cohorts").set({ status }).where("id", "=", cohortId).execute();
}

/** How many participants of a trial are enrolled and infused, from the projection; null where the trial has no site here. */
export async function countMeasures(
  db: Kysely<Database>,
  trialId: number,
): Promise<{ enrolled: number | null; infused: number | null }> {
  const rows = await db
    .selectFrom("daily_counts")
    .select((row) => ["measure", row.cast<number>(row.fn.sum("count"), "integer").as("count")])
    .where("trial_id", "=", trialId)
    .where("measure", "in", ["enrolled", "infused"])
    .groupBy("measure")
    .execute();
  const site = await db.selectFrom("sites").select("id").where("trial_id", "=", trialId).limit(1).executeTakeFirst();
  const of = (measure: string) => rows.find((row) => row.measure === measure)?.count ?? (site ? 0 : null);
  return { enrolled: of("enrolled"), infused: of("infused") };
}
