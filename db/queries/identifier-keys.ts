import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** Trials other than this one, submitted or registered here, that bear one of the keys. */
export async function listTrialsSharingKeys(db: Kysely<Database>, trialId: number, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return db
    .selectFrom("trial_identifier_keys")
    .innerJoin("trials", "trials.id", "trial_identifier_keys.trial_id")
    .select(["trial_identifier_keys.key", "trials.public_id", "trials.standing"])
    .where("trial_identifier_keys.key", "in", keys)
    .where("trial_identifier_keys.trial_id", "<>", trialId)
    .execute();
}

/**
 * Gives the trial these keys in place of those that it had. Returns the keys that another trial holds, also one that took them at
 * the same moment: those are not given.
 */
export async function replaceIdentifierKeys(
  db: Kysely<Database>,
  trialId: number,
  keys: readonly string[],
): Promise<string[]> {
  await db.deleteFrom("trial_identifier_keys").where("trial_id", "=", trialId).execute();
  if (keys.length === 0) return [];
  const given = await db
    .insertInto("trial_identifier_keys")
    .values(keys.map((key) => ({ key, trial_id: trialId })))
    .onConflict((conflict) => conflict.constraint("trial_identifier_keys_pk").doNothing())
    .returning("key")
    .execute();
  const taken = new Set(given.map(({ key }) => key));
  return keys.filter((key) => !taken.has(key));
}
