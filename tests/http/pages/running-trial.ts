import type { Kysely } from "kysely";
import { insertResponderDefinition } from "@db/queries/assessments";
import { insertTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { omeractOarsi } from "~/domain/outcomes/responder-presets";
import { emptyRecord } from "~/domain/trials/trial-record";
import { type Act, systemActor } from "~/services/act";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { screenParticipant } from "~/services/cohorts/screen-participant.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { createCohort, createSite, createTrial } from "../../support/trial-factory";

const now = new Date("2026-07-01T03:00:00Z");
const everywhere = { everything: true, trialIds: [], siteIds: [], organisationIds: [] };

interface Place {
  trialId: number;
  siteId: number;
  cohortId: number;
}

/** Takes `count` people in and through the given steps, one day after another. */
async function enter(act: Act, place: Place, count: number, steps: readonly EventKind[]): Promise<void> {
  for (let person = 0; person < count; person += 1) {
    const details = { consentVersion: "1.0", sex: null, birthYear: null, siteNumber: null };
    const { code } = await screenParticipant(act, {
      ...place,
      ...details,
      consentedOn: "2026-03-02",
      provenance: "generated",
    });
    for (const [index, kind] of steps.entries()) {
      const happenedOn = `2026-03-${String(10 + index).padStart(2, "0")}`;
      await recordEvent(act, everywhere, {
        trialId: place.trialId,
        code,
        kind,
        happenedOn,
        eligible: true,
        provenance: "generated",
      });
    }
  }
}

/**
 * A registered trial that runs: 9 consented, 7 enrolled, 5 infused (withheld beside 2 in manufacture), nothing released, a
 * snapshot cut; and after that one person more enrolled, whom the public does not see. Also a draft.
 */
export async function addRunningTrial(owner: Kysely<Database>): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    const act: Act = { trx, actor: systemActor, now };
    const title = { en: "A running trial of the pages", vi: "Thử nghiệm đang chạy" };
    const identification = { ...emptyRecord().identification, publicTitle: title };
    const record = { ...emptyRecord(), identification };
    const trialId = await createTrial(trx, { publicId: "pages-running", record });
    const definition = JSON.stringify(omeractOarsi);
    const days = { timepoint: "month-6", set_on: "2024-01-08" };
    await insertResponderDefinition(trx, { trial_id: trialId, version: 1, instrument: "womac", definition, ...days });
    const siteId = await createSite(trx, trialId, { code: "PAGES" });
    const place = { trialId, siteId, cohortId: await createCohort(trx, trialId, { code: "R1" }) };
    await enter(act, place, 5, ["enrolled", "infused"]);
    await enter(act, place, 2, ["enrolled"]);
    await enter(act, place, 2, []);
    await cutSnapshot(act, { trialId, reason: "monthly" });
    await enter(act, place, 1, ["enrolled"]);
    const draft = { standing: "draft", created_at: now, updated_at: now };
    await insertTrial(trx, { public_id: "pages-draft", title_en: "A draft that nobody may read", ...draft });
  });
}
