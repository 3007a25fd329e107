import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** The trial that an import of this study made, by its public id; undefined when none did. */
export async function findTrialByPublicId(db: Kysely<Database>, publicId: string) {
  return db.selectFrom("trials").selectAll().where("public_id", "=", publicId).executeTakeFirst();
}

/** Writes sites that a trial does not have yet; those whose code it has stay. */
export async function insertMissingSites(
  db: Kysely<Database>,
  sites: readonly Insertable<Database["sites"]>[],
): Promise<void> {
  if (sites.length === 0) return;
  await db
    .insertInto("sites")
    .values([...sites])
    .onConflict((conflict) => conflict.constraint("sites_code_unique").doNothing())
    .execute();
}

/** Writes arms that a trial does not have yet; those whose code it has stay. */
export async function insertMissingArms(
  db: Kysely<Database>,
  arms: readonly Insertable<Database["arms"]>[],
): Promise<void> {
  if (arms.length === 0) return;
  await db
    .insertInto("arms")
    .values([...arms])
    .onConflict((conflict) => conflict.constraint("arms_code_unique").doNothing())
    .execute();
}

/** The id of the organisation that stands for places which a file does not name; made when absent. */
export async function insertUnnamedOrganisation(
  db: Kysely<Database>,
  organisation: Insertable<Database["organisations"]>,
): Promise<number> {
  const found = await db
    .selectFrom("organisations")
    .select("id")
    .where("public_id", "=", organisation.public_id)
    .executeTakeFirst();
  if (found) return found.id;
  const { id } = await db.insertInto("organisations").values(organisation).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** How many of a trial's participants were allocated to each arm, and which arm they received, by the arms' codes. */
export async function listArmFlow(db: Kysely<Database>, trialId: number) {
  const { rows } = await sql<{ allocated: string; received: string | null; participants: number }>`
    select planned.code as allocated, actual.code as received, count(*)::integer as participants
    from participants join arms planned on planned.id = participants.arm_id
    left join arms actual on actual.id = participants.actual_arm_id
    where participants.trial_id = ${trialId} group by 1, 2 order by 1, 2
  `.execute(db);
  return rows;
}
