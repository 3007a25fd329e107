import { listDutyRecords } from "@db/queries/duty-records";
import {
  insertDutyStates,
  listAbandonedDuties,
  listOpenDuties,
  updateLateDuties,
  updateResolvedDuties,
} from "@db/queries/duty-states";
import { updatePublicState } from "@db/queries/public-state";
import { dutyChanges } from "~/domain/dashboards/portfolio/duty-changes";
import { standingDuties } from "~/domain/trials/duties/trial-duties";
import { addDays, civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { dutyFactsOf } from "~/services/reminders/duty-facts.server";

/** How many days ahead of its day a duty is noted: long enough to renew an approval. */
export const daysAhead = 90;

/** The last row id that was looked at (null: the book is through), and how many rows were written. */
export interface DutyRound {
  after: number | null;
  changed: number;
}

/**
 * Notes how the duties of a batch of registered trials stand on the day of the act: what has come near, become late, or been
 * met. Synthetic trials have none. With the first batch, the duties of trials that are looked at no more end.
 */
export async function noteDuties(
  act: Pick<Act, "trx" | "now">,
  batch: { after: number; limit: number },
): Promise<DutyRound> {
  const today = civilDay(act.now);
  const rows = await listDutyRecords(act.trx, batch.after, batch.limit);
  const real = rows.filter(({ synthetic }) => !synthetic);
  const open = await listOpenDuties(
    act.trx,
    real.map(({ id }) => id),
  );
  const begun: Parameters<typeof insertDutyStates>[1][number][] = [];
  const late: number[] = [];
  const resolved: number[] = batch.after === 0 ? await listAbandonedDuties(act.trx) : [];
  for (const row of real) {
    const standing = standingDuties(dutyFactsOf(row), today, daysAhead);
    const noted = open.filter(({ trialId }) => trialId === row.id);
    const changes = dutyChanges(noted, standing);
    late.push(...changes.late);
    resolved.push(...changes.resolved);
    for (const { id, basis, source, dueOn, state } of changes.begun) {
      const lateOn = state === "late" ? addDays(dueOn, 1) : null;
      begun.push({ trial_id: row.id, duty: id, basis, source, due_on: dueOn, noted_on: today, late_on: lateOn });
    }
  }
  await updateResolvedDuties(act.trx, resolved, today);
  await updateLateDuties(act.trx, late);
  await insertDutyStates(act.trx, begun);
  const changed = resolved.length + late.length + begun.length;
  if (changed > 0) await updatePublicState(act.trx, act.now);
  return { after: rows.length < batch.limit ? null : (rows.at(-1)?.id ?? null), changed };
}
