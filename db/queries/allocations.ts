import type { Insertable, Kysely, Transaction } from "kysely";
import type { Database } from "@db/tables/database";

/** The allocation scheme in force: the latest version; undefined where none was set. */
export async function findAllocationScheme(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("allocation_schemes")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The same, locked until the transaction ends: allocations of a trial are drawn one after the other. */
export async function lockAllocationScheme(trx: Transaction<Database>, trialId: number) {
  return trx
    .selectFrom("allocation_schemes")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("version", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertAllocationScheme(
  db: Kysely<Database>,
  scheme: Insertable<Database["allocation_schemes"]>,
): Promise<void> {
  await db.insertInto("allocation_schemes").values(scheme).execute();
}

/** The allocations made under a scheme in their order, with the arm's code: for drawing the next and for the replay. */
export async function listAllocations(db: Kysely<Database>, schemeId: number) {
  return db
    .selectFrom("allocations")
    .innerJoin("arms", "arms.id", "allocations.arm_id")
    .select(["allocations.number", "allocations.strata", "arms.code as arm"])
    .where("allocations.scheme_id", "=", schemeId)
    .orderBy("allocations.number")
    .execute();
}

export async function insertAllocation(
  db: Kysely<Database>,
  allocation: Insertable<Database["allocations"]>,
): Promise<void> {
  await db.insertInto("allocations").values(allocation).execute();
}

/** Whether a participant was allocated before, under whatever scheme and even if the entry was taken back. */
export async function findAllocation(db: Kysely<Database>, participantId: number) {
  return db
    .selectFrom("allocations")
    .select(["number", "strata"])
    .where("participant_id", "=", participantId)
    .executeTakeFirst();
}

/** How many participants of a trial each arm holds, as allocated. */
export async function countByArm(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("participants")
    .innerJoin("arms", "arms.id", "participants.arm_id")
    .select(["arms.code"])
    .select((count) => count.cast<number>(count.fn.countAll(), "integer").as("count"))
    .where("participants.trial_id", "=", trialId)
    .groupBy("arms.code")
    .execute();
}
