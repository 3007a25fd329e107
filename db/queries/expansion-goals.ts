import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { ExpansionGoal } from "~/domain/dashboards/expansion/expansion-goal";

/** The goals of a proposal in the order of their versions; the proposal was read as one of a trial in scope. */
export async function listExpansionGoals(db: Kysely<Database>, proposalId: number): Promise<ExpansionGoal[]> {
  const rows = await db
    .selectFrom("expansion_goals")
    .select(["version", "responders", "null_rate", "set_on", "record_version", "reason"])
    .where("proposal_id", "=", proposalId)
    .orderBy("version")
    .execute();
  return rows.map(({ version, responders, null_rate, set_on, record_version, reason }) => {
    return { version, responders, nullRate: Number(null_rate), setOn: set_on, recordVersion: record_version, reason };
  });
}

export async function insertExpansionGoal(
  db: Kysely<Database>,
  goal: Insertable<Database["expansion_goals"]>,
): Promise<void> {
  await db.insertInto("expansion_goals").values(goal).execute();
}
