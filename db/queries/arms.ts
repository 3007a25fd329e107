import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** A trial's arms in the order of their codes. */
export async function listArms(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("arms")
    .select(["id", "code", "name_en", "name_vi"])
    .where("trial_id", "=", trialId)
    .orderBy("code")
    .execute();
}

export async function insertArm(db: Kysely<Database>, arm: Insertable<Database["arms"]>): Promise<number> {
  const { id } = await db.insertInto("arms").values(arm).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function updateArm(
  db: Kysely<Database>,
  trialId: number,
  code: string,
  names: { name_en: string; name_vi: string },
): Promise<void> {
  await db.updateTable("arms").set(names).where("trial_id", "=", trialId).where("code", "=", code).execute();
}

/** The arm that a concealed allocation gave each participant of a trial. */
export async function listDrawnArms(db: Kysely<Database>, trialId: number) {
  return db.selectFrom("allocations").select(["participant_id", "arm_id"]).where("trial_id", "=", trialId).execute();
}
