import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { listCohorts } from "@db/queries/cohorts";
import { getTrial } from "@db/queries/trials";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import { NotFound, RuleViolation } from "~/lib/errors";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { grantOf } from "../../support/signed-in";
import { createAccountWith } from "../../support/trial-factory";
import { actOf, asSystem, createTrackedTrial, screen, type TrackedTrial } from "./tracked-trial";

describe("two coordinators at two sites", () => {
  let open: TestDatabase;

  function enrol(actor: Actor, { trialId }: TrackedTrial, code: string): Promise<{ number: number }> {
    return asActor(open.db, actor, (trx) =>
      recordEvent(actOf(trx, actor), scopeOf(actor, "participants:write"), {
        trialId,
        code,
        kind: "enrolled",
        happenedOn: "2026-03-10",
        eligible: true,
      }),
    );
  }

  async function trialWithTwoWaiting(planned: number) {
    const trial = await createTrackedTrial(open.owner, planned);
    const [here, there] = trial.siteIds;
    const within = { trialId: trial.trialId };
    const first = await createAccountWith(open.owner, [grantOf("coordinator", { ...within, siteId: here })]);
    const second = await createAccountWith(open.owner, [grantOf("coordinator", { ...within, siteId: there })]);
    const codes = [
      await asSystem(open.owner, (act) => screen(act, trial, 0)),
      await asSystem(open.owner, (act) => screen(act, trial, 1)),
    ] as const;
    return { trial, first, second, codes };
  }

  beforeAll(async () => {
    open = await createNativeDatabase();
  });
  afterAll(() => open.drop());

  it("who press at once for the last place: one gets it, the other is told that the cohort is full", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { trial, first, second, codes } = await trialWithTwoWaiting(1);
      const outcomes = await Promise.allSettled([enrol(first, trial, codes[0]), enrol(second, trial, codes[1])]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const refused = outcomes.find((outcome) => outcome.status === "rejected");
      expect(refused?.reason).toBeInstanceOf(RuleViolation);
      expect(refused?.reason).toMatchObject({ rule: "cohort_full", facts: { planned: 1 } });
      expect(await listCohorts(open.owner, trial.trialId)).toMatchObject([{ enrolled_count: 1 }]);
      expect(await getTrial(open.owner, trial.trialId)).toMatchObject({ enrolled_count: 1 });
      expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
    }
  });

  it("who press at once with two places left both get one", async () => {
    const { trial, first, second, codes } = await trialWithTwoWaiting(2);
    await Promise.all([enrol(first, trial, codes[0]), enrol(second, trial, codes[1])]);
    expect(await listCohorts(open.owner, trial.trialId)).toMatchObject([{ enrolled_count: 2 }]);
  });

  it("do not find one another's participants", async () => {
    const { trial, first, codes } = await trialWithTwoWaiting(2);
    await expect(enrol(first, trial, codes[1])).rejects.toBeInstanceOf(NotFound);
  });

  it("gives the place back when the enrolment is voided", async () => {
    const { trial, first, second, codes } = await trialWithTwoWaiting(1);
    const { number } = await enrol(first, trial, codes[0]);
    await asActor(open.db, first, (trx) =>
      recordEvent(actOf(trx, first), scopeOf(first, "participants:write"), {
        trialId: trial.trialId,
        code: codes[0],
        kind: "voided",
        happenedOn: "2026-03-10",
        corrects: number,
        reason: "wrong person",
      }),
    );
    await enrol(second, trial, codes[1]);
    expect(await listCohorts(open.owner, trial.trialId)).toMatchObject([{ enrolled_count: 1 }]);
    expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
  });
});
