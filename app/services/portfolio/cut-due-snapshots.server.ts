import type { Kysely } from "kysely";
import { insertSnapshotLook, listTrialsDueForSnapshot } from "@db/queries/snapshot-cadences";
import type { Database } from "@db/tables/database";
import { periodStart, snapshotCadences, usualCadence } from "~/domain/dashboards/portfolio/snapshot-cadence";
import { civilDay } from "~/lib/civil-day";
import { systemActor } from "~/services/act";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";

const batchSize = 50;

/**
 * Cuts the snapshots of trials whose month or quarter has begun since they were last looked at, each in a transaction of its
 * own. A trial of which the figures have not changed keeps the snapshot that it has. Cited and catalogue accounts are not
 * looked at: published results stay as published.
 * @returns how many trials were looked at and of how many a snapshot was cut
 */
export async function cutDueSnapshots(
  owner: Kysely<Database>,
  { now, threshold }: { now: Date; threshold: number },
): Promise<{ looked: number; cut: number }> {
  const today = civilDay(now);
  const starts = Object.fromEntries(
    snapshotCadences.flatMap((cadence) => {
      const start = periodStart(cadence, today);
      return start === null ? [] : [[cadence, start]];
    }),
  );
  const done = { looked: 0, cut: 0 };
  for (;;) {
    const due = await listTrialsDueForSnapshot(owner, starts, usualCadence, batchSize);
    for (const trialId of due) {
      const cut = await owner.transaction().execute(async (trx) => {
        await insertSnapshotLook(trx, trialId, today);
        const act = { trx, actor: systemActor, now };
        return cutSnapshot(act, { trialId, reason: "cadence", threshold, onlyIfChanged: true });
      });
      done.looked += 1;
      if (cut) done.cut += 1;
    }
    if (due.length < batchSize) return done;
  }
}
