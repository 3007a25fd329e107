import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLatestForecast } from "@db/queries/forecasts";
import { countArmBoxes, countEntryBoxes, listBoxParticipants } from "@db/queries/flow-boxes";
import { listProgressCounts } from "@db/queries/daily-counts";
import { getResponseDesign } from "@db/queries/response-rows";
import { sumDeviations, sumExposure, countEventTerms } from "@db/queries/safety-summary";
import { countEndsBeforeEnrolment, countFailedCriteria, sumPrescreening } from "@db/queries/screening-funnel";
import { getTrial } from "@db/queries/trials";
import { trackedFlow } from "~/domain/dashboards/tracked-flow";
import { trialForecast } from "~/domain/dashboards/trial-forecast";
import { emptyRecord } from "~/domain/trials/trial-record";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { storeForecasts } from "~/services/dashboards/store-forecasts.server";
import { cutVersion } from "~/services/trials/cut-version.server";
import { asSystem, createTrackedTrial, everywhere, now, screen, type TrackedTrial } from "../cohorts/tracked-trial";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";

const provenance = "generated" as const;

describe("dashboards of a trial", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;

  async function enter(
    code: string,
    ...kinds: ("screening_failed" | "enrolled" | "product_failed" | "infused" | "died")[]
  ) {
    for (const [index, kind] of kinds.entries()) {
      const happenedOn = `2026-04-${String(index + 1).padStart(2, "0")}`;
      const event = { trialId: trial.trialId, code, kind, happenedOn, eligible: true, provenance };
      await asSystem(open.owner, (act) => recordEvent(act, everywhere, event));
    }
  }

  beforeAll(async () => {
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    const codes: string[] = [];
    for (let person = 0; person < 6; person += 1) {
      codes.push(await asSystem(open.owner, (act) => screen(act, trial, person % 2 === 0 ? 0 : 1)));
    }
    const [failed = "", infused = "", broken = "", dead = "", waiting = ""] = codes;
    await enter(failed, "screening_failed");
    await enter(infused, "enrolled", "infused");
    await enter(broken, "enrolled", "product_failed", "died");
    await enter(dead, "enrolled", "died");
    await enter(waiting, "enrolled");
  }, 60_000);
  afterAll(() => open.close());

  it("opens each box of the flow to as many participants as it counts", async () => {
    const { boxes, broken } = trackedFlow(await listProgressCounts(open.owner, trial.trialId, null));
    expect(broken).toEqual([]);
    expect(boxes).toMatchObject({ consented: 6, productFailed: 1, leftOrDiedBeforeInfusion: 1, inManufacture: 1 });
    for (const [box, count] of Object.entries(boxes)) {
      const opened = { part: "single", box } as const;
      const filter = { trialId: trial.trialId, opened, limit: 50 };
      expect([box, (await listBoxParticipants(open.owner, everywhere, filter))?.length]).toEqual([box, count]);
    }
    const unknown = { part: "single", box: "constructor" } as const;
    expect(
      await listBoxParticipants(open.owner, everywhere, { trialId: trial.trialId, opened: unknown, limit: 5 }),
    ).toBeNull();
  });

  it("counts the boxes of a randomised flow, of one site too, and leaves whoever was infused unallocated in none", async () => {
    const whole = await countEntryBoxes(open.owner, trial.trialId, null);
    expect(whole).toEqual({ assessed: 6, allocated: 0, excluded: 3, pending: 2 });
    const first = await countEntryBoxes(open.owner, trial.trialId, [trial.siteIds[0]]);
    expect(first["assessed"]).toBe(3);
    expect(await countArmBoxes(open.owner, trial.trialId, null, true)).toEqual([]);
  });

  it("reads the design of the public version, and nothing of one that waits for review", async () => {
    const { trialId } = trial;
    await asSystem(open.owner, async (act) => {
      const { version: previous } = await getTrial(act.trx, trialId);
      const record = { ...emptyRecord(), design: { ...emptyRecord().design, allocation: "randomised" as const } };
      const cut = {
        trialId,
        previous,
        record,
        kind: "submission" as const,
        reason: "proposed",
        authorRole: "investigator",
      };
      await cutVersion(act, { ...cut, staged: true });
    });
    const design = await getResponseDesign(open.owner, await getTrial(open.owner, trialId));
    expect(design.allocation).toBeNull();
  });

  it("tells how people ended before enrolment, exposure and deviations, and zeros where nothing is entered", async () => {
    const { trialId } = trial;
    expect(await countEndsBeforeEnrolment(open.owner, trialId, null)).toEqual([{ stage: "screen_failed", count: 1 }]);
    expect(await countFailedCriteria(open.owner, trialId, null)).toEqual([]);
    expect((await sumPrescreening(open.owner, trialId, null)).considered).toBe(0);
    expect(await sumExposure(open.owner, trialId, null, "2026-06-30")).toEqual({ infused: 1, days: 90 });
    expect((await sumDeviations(open.owner, trialId, null)).map(({ participants }) => participants)).toEqual([3, 3]);
    expect(await countEventTerms(open.owner, trialId, null, 10)).toEqual({
      terms: [],
      totals: { events: 0, serious: 0 },
    });
  });

  it("stores one forecast a trial and data date with its input, and leaves it as it was made", async () => {
    const store = (
      forecaster = (input: Parameters<typeof trialForecast>[0]) => Promise.resolve(trialForecast(input)),
    ) => storeForecasts(open.owner, { now: () => now, forecaster });
    expect(await store()).toBe(1);
    const stored = await findLatestForecast(open.owner, trial.trialId);
    expect(stored).toMatchObject({
      data_date: "2026-06-29",
      fault: null,
      input: { target: 30, dataDate: "2026-06-29" },
    });
    expect(stored?.result).toMatchObject({ cannot: null, enrolled: 4 });
    expect(stored?.result).toEqual(JSON.parse(JSON.stringify(stored && trialForecast(stored.input))));
    expect(await store()).toBe(0);
    await expect(open.owner.updateTable("enrolment_forecasts").set({ milliseconds: 0 }).execute()).rejects.toThrow(
      "append-only",
    );
  });

  it("notes a forecast that failed instead of a result, and goes on", async () => {
    const later = new Date(now.getTime() + 86_400_000);
    const forecaster = () => Promise.reject(new Error("no"));
    expect(await storeForecasts(open.owner, { now: () => later, forecaster })).toBe(1);
    expect(await findLatestForecast(open.owner, trial.trialId)).toMatchObject({ fault: "failed", result: null });
  });
});
