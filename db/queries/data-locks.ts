import { type Insertable, type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { withinScope } from "./scope-filter";

/** Every act on a trial's locks that the scope reaches, in the order in which they were done. */
export async function listLockActs(db: Kysely<Database>, scope: Scope, trialId: number) {
  return db
    .selectFrom("data_locks")
    .leftJoin("participants", "participants.id", "data_locks.participant_id")
    .select(["data_locks.id", "data_locks.act", "data_locks.visit", "data_locks.reason", "data_locks.rows"])
    .select(["data_locks.sha256", "data_locks.entered_by", "data_locks.entered_at", "participants.code"])
    .where("data_locks.trial_id", "=", trialId)
    .where((where) =>
      where.or([
        where("data_locks.participant_id", "is", null),
        where.exists(
          where
            .selectFrom("participants as locked")
            .select("locked.id")
            .whereRef("locked.id", "=", "data_locks.participant_id")
            .where(
              "locked.id",
              "in",
              db.selectFrom("participants").select("participants.id").where(withinScope(scope, "participants")),
            ),
        ),
      ]),
    )
    .orderBy("data_locks.id")
    .execute();
}

/**
 * Waits until every transaction that has entered rows on the trial is over, and makes later ones wait until this one is: what
 * is read from here on is all there is.
 */
export async function lockTrialData(trx: Transaction<Database>, trialId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(22, ${trialId}::integer)`.execute(trx);
}

export async function insertLockAct(db: Kysely<Database>, act: Insertable<Database["data_locks"]>): Promise<void> {
  await db.insertInto("data_locks").values(act).execute();
}
