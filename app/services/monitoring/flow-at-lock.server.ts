import type { Kysely } from "kysely";
import { listDailyCounts } from "@db/queries/daily-counts";
import type { Database } from "@db/tables/database";
import type { Identity } from "~/domain/cohorts/flow/flow-identity";
import { participantFlow } from "~/domain/cohorts/flow/participant-flow";
import { trackedFlow } from "~/domain/dashboards/tracked-flow";

/** The identities of a trial's participant flow that would be broken if it were locked now: sums that differ, boxes of people still under way. */
export async function brokenAtLock(db: Kysely<Database>, trialId: number): Promise<Identity[]> {
  const live = trackedFlow(await listDailyCounts(db, trialId, null));
  const box = (id: string) => live.boxes[id] ?? null;
  const locked = participantFlow(
    {
      consented: box("consented"),
      screenFailed: box("screenFailed"),
      inScreening: box("inScreening"),
      enrolled: box("enrolled"),
      productFailed: box("productFailed"),
      leftOrDiedBeforeInfusion: box("leftOrDiedBeforeInfusion"),
      inManufacture: box("inManufacture"),
      infused: box("infused"),
      evaluable: box("evaluable"),
      notEvaluable: box("notEvaluable"),
      notYetAssessed: box("notYetAssessed"),
    },
    {},
    "locked",
  );
  return locked.broken;
}
