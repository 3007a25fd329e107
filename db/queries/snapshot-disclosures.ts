import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { LeftRange } from "~/domain/dashboards/tracked-flow";

/** Keeps what a snapshot leaves an informed reader; `cells` null where its flow stands as in the snapshot before. */
export async function insertSnapshotDisclosure(
  db: Kysely<Database>,
  row: { trialId: number; number: number; threshold: number; cells: readonly LeftRange[] | null },
): Promise<void> {
  const { trialId, number, threshold, cells } = row;
  await db
    .insertInto("snapshot_disclosures")
    .values({ trial_id: trialId, number, threshold, cells: cells && JSON.stringify(cells) })
    .execute();
}

/** A trial's latest 24 snapshots, the newest first, each with what it leaves a reader (absent in older books). */
export async function listSnapshotDisclosures(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("published_snapshots as snapshot")
    .leftJoin("snapshot_disclosures as left", (join) =>
      join.onRef("left.trial_id", "=", "snapshot.trial_id").onRef("left.number", "=", "snapshot.number"),
    )
    .select(["snapshot.number", "snapshot.data_date", "snapshot.cut_at", "snapshot.reason", "snapshot.content"])
    .select(["left.threshold", "left.cells"])
    .where("snapshot.trial_id", "=", trialId)
    .orderBy("snapshot.number", "desc")
    .limit(24)
    .execute();
}
