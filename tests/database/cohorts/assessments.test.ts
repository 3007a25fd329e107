import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAssessmentsOf } from "@db/queries/assessments";
import { getParticipant } from "@db/queries/participants";
import { standingAssessments } from "~/domain/outcomes/standing-response";
import { type AssessmentInput, recordAssessment } from "~/services/cohorts/record-assessment.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createCohort, createSite, createTrial } from "../../support/trial-factory";
import { asSystem, createTrackedTrial, everywhere, screen, type TrackedTrial } from "./tracked-trial";

const scores = { "pain-0-100": 60, "function-0-100": 60, "patient-global-0-100": 60 };

describe("an assessment", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let code: string;

  const enter = (given: Partial<AssessmentInput>) =>
    asSystem(open.owner, (act) =>
      recordAssessment(act, everywhere, {
        trialId: trial.trialId,
        code,
        instrument: "womac",
        timepoint: "baseline",
        assessedOn: "2026-03-02",
        scores,
        notAssessedReason: null,
        provenance: "generated",
        ...given,
      }),
    );
  const entered = async () =>
    listAssessmentsOf(open.owner, (await getParticipant(open.owner, everywhere, trial.trialId, code)).id);

  beforeAll(async () => {
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    code = await asSystem(open.owner, (act) => screen(act, trial));
  });
  afterAll(() => open.drop());

  it("is taken at baseline, at month 3 and at the timepoint of the responder definition", async () => {
    for (const timepoint of ["baseline", "month-3", "month-6"]) await enter({ timepoint });
    expect((await entered()).map(({ timepoint }) => timepoint)).toEqual(["baseline", "month-3", "month-6"]);
  });

  it.each(["month-12", "", "Baseline"])("is refused at the timepoint %j", async (timepoint) => {
    await expect(enter({ timepoint })).rejects.toMatchObject({
      name: "InvalidInput",
      issues: [{ path: "timepoint", message: "notAChoice" }],
    });
  });

  it("is refused at month 6 in a trial without a responder definition", async () => {
    const other = await open.owner.transaction().execute(async (trx): Promise<TrackedTrial> => {
      const trialId = await createTrial(trx);
      const siteId = await createSite(trx, trialId);
      return { trialId, cohortId: await createCohort(trx, trialId), siteIds: [siteId, siteId] };
    });
    const person = await asSystem(open.owner, (act) => screen(act, other));
    const place = { trialId: other.trialId, code: person };
    await expect(enter({ ...place, timepoint: "month-6" })).rejects.toMatchObject({ issues: [{ path: "timepoint" }] });
    await expect(enter(place)).resolves.toEqual({ number: 1 });
  });

  it("is refused where one of the same timepoint stands, which is named", async () => {
    const second = enter({ timepoint: "month-3" });
    await expect(second).rejects.toMatchObject({ rule: "assessment_exists", facts: { number: 2 } });
    expect(await entered()).toHaveLength(3);
  });

  it("takes the place of the one that it corrects, with a reason", async () => {
    const correction = { timepoint: "month-3", corrects: 2, scores: { ...scores, "pain-0-100": 30 } };
    await expect(enter(correction)).rejects.toMatchObject({ issues: [{ path: "reason", message: "required" }] });
    await enter({ ...correction, reason: "typed wrong" });
    expect(standingAssessments(await entered()).map(({ number }) => number)).toEqual([1, 3, 4]);
    const again = enter({ ...correction, reason: "typed wrong" });
    await expect(again).rejects.toMatchObject({ rule: "no_such_event" });
  });

  it("may be moved to another timepoint only where none stands", async () => {
    const moved = { corrects: 1, reason: "wrong visit" };
    await expect(enter({ ...moved, timepoint: "month-3" })).rejects.toMatchObject({
      rule: "assessment_exists",
      facts: { number: 4 },
    });
    expect(standingAssessments(await entered()).map(({ number }) => number)).toEqual([1, 3, 4]);
  });
});
