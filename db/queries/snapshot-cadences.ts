import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** A trial's own cadence; absent where it follows the registry's. */
export async function findSnapshotCadence(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("snapshot_cadences")
    .select(["cadence", "set_at", "reason"])
    .where("trial_id", "=", trialId)
    .executeTakeFirst();
}

/** Sets a trial's own cadence. */
export async function insertSnapshotCadence(
  db: Kysely<Database>,
  row: { trial_id: number; cadence: string; set_by: string | null; set_at: Date; reason: string },
): Promise<void> {
  const { trial_id: _trial, ...set } = row;
  await db
    .insertInto("snapshot_cadences")
    .values(row)
    .onConflict((conflict) => conflict.constraint("snapshot_cadences_pk").doUpdateSet(set))
    .execute();
}

/**
 * Registered trials with a snapshot whose period has begun since they were last looked at, the lowest ids first.
 * @param starts the first day of the period by cadence; a cadence that is not in it has none
 * @param usual the cadence of trials without one of their own
 */
export async function listTrialsDueForSnapshot(
  db: Kysely<Database>,
  starts: Readonly<Record<string, string>>,
  usual: string,
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("trials")
    .leftJoin("snapshot_cadences", "snapshot_cadences.trial_id", "trials.id")
    .leftJoin("snapshot_looks", "snapshot_looks.trial_id", "trials.id")
    .select("trials.id")
    .where("trials.standing", "=", "registered")
    .where("trials.snapshot", "is not", null)
    .where("trials.mistaken_at", "is", null)
    .where((row) =>
      row.or(
        Object.entries(starts).map(([cadence, start]) =>
          row.and([
            row(row.fn.coalesce("snapshot_cadences.cadence", row.val(usual)), "=", cadence),
            row.or([row("snapshot_looks.looked_on", "is", null), row("snapshot_looks.looked_on", "<", start)]),
          ]),
        ),
      ),
    )
    .orderBy("trials.id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Notes on which day a trial was looked at. */
export async function insertSnapshotLook(db: Kysely<Database>, trialId: number, day: string): Promise<void> {
  await db
    .insertInto("snapshot_looks")
    .values({ trial_id: trialId, looked_on: day })
    .onConflict((conflict) => conflict.constraint("snapshot_looks_pk").doUpdateSet({ looked_on: day }))
    .execute();
}
