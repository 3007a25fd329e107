import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { listOpenAlerts } from "@db/queries/alerts";
import { findAllocationScheme, insertAllocationScheme, listAllocations } from "@db/queries/allocations";
import { insertArm } from "@db/queries/arms";
import { updateCohort } from "@db/queries/cohorts";
import { insertEligibilityCriteria, insertProtocolVersion } from "@db/queries/protocol-versions";
import { insertSiteApproval, insertSitePause } from "@db/queries/site-setup";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import type { AllocationPlan } from "~/domain/cohorts/allocation/allocation-plan";
import { allocateParticipant } from "~/services/cohorts/allocate-participant.server";
import { checkEligibility } from "~/services/cohorts/check-eligibility.server";
import { replayedCount } from "~/services/cohorts/open-scheme.server";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { type EventEntry, recordEvent } from "~/services/cohorts/record-event.server";
import { sealText, setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { grantOf } from "../../support/signed-in";
import { createAccountWith } from "../../support/trial-factory";
import { actOf, asSystem, createTrackedTrial, now, screen, type TrackedTrial } from "./tracked-trial";

const plan: AllocationPlan = {
  method: "permuted_blocks",
  arms: [
    { code: "A", ratio: 1 },
    { code: "B", ratio: 1 },
  ],
  factors: [{ code: "site", name: { en: "Site", vi: "Điểm" }, levels: [], weight: 1 }],
  blockSizes: [2, 4],
  probability: 0.8,
  list: [],
};

describe("a trial that is set up on the desk", () => {
  let open: TestDatabase;

  beforeAll(async () => {
    setDataKey(Buffer.alloc(32, 7));
    open = await createNativeDatabase();
  });
  afterAll(() => open.drop());

  async function staffed() {
    const trial = await createTrackedTrial(open.owner, 20);
    const { trialId } = trial;
    const investigator = await createAccountWith(open.owner, [grantOf("investigator", { trialId })]);
    const coordinator = await createAccountWith(open.owner, [
      grantOf("coordinator", { trialId, siteId: trial.siteIds[0] }),
    ]);
    return { trial, investigator, coordinator };
  }

  function enter(actor: Actor, trial: TrackedTrial, code: string, entry: Omit<EventEntry, "trialId" | "code">) {
    return asActor(open.db, actor, (trx) =>
      recordEvent(actOf(trx, actor), scopeOf(actor, "participants:write"), { trialId: trial.trialId, code, ...entry }),
    );
  }

  async function withScheme(trial: TrackedTrial, investigator: Actor): Promise<void> {
    await asActor(open.db, investigator, async (trx) => {
      for (const code of ["A", "B"]) {
        await insertArm(trx, { trial_id: trial.trialId, code, name_en: code, name_vi: code });
      }
      await insertAllocationScheme(trx, {
        trial_id: trial.trialId,
        version: 1,
        method: plan.method,
        factors: JSON.stringify(plan.factors),
        plan_sealed: sealText(JSON.stringify(plan)),
        seed_sealed: sealText("5a".repeat(32)),
        set_by: investigator.accountId,
        set_at: now,
      });
    });
  }

  it("allocates people who are sent at once one after the other, replayable from the sealed seed", async () => {
    const { trial, investigator, coordinator } = await staffed();
    await withScheme(trial, investigator);
    const codes: string[] = [];
    for (let each = 0; each < 8; each += 1) codes.push(await asSystem(open.owner, (act) => screen(act, trial, 0)));
    const allocate = (code: string) =>
      asActor(open.db, coordinator, (trx) =>
        allocateParticipant(actOf(trx, coordinator), scopeOf(coordinator, "participants:write"), {
          trialId: trial.trialId,
          code,
          happenedOn: "2026-03-10",
          levels: {},
        }),
      );
    await Promise.all(codes.map(allocate));
    const scheme = await findAllocationScheme(open.owner, trial.trialId);
    if (!scheme) throw new Error("no scheme");
    const made = await listAllocations(open.owner, scheme.id);
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(replayedCount(scheme, made)).toBe(8);
    expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
    await expect(allocate(codes[0] ?? "")).rejects.toMatchObject({ rule: "event_already_recorded" });
    const details = await open.owner
      .selectFrom("participant_events")
      .select("details")
      .where("kind", "=", "allocated")
      .execute();
    expect(Object.keys(details[0]?.details ?? {})).toEqual(["allocation"]);
  });

  it("enrols by collection where the protocol says so, and takes the place with it", async () => {
    const { trial, coordinator } = await staffed();
    await updateCohort(open.owner, trial.cohortId, { enrolment_definition: "collection", planned_size: 1 });
    const [first = "", second = ""] = await asSystem(open.owner, async (act) => [
      await screen(act, trial, 0),
      await screen(act, trial, 0),
    ]);
    const on = { happenedOn: "2026-03-10" };
    await expect(enter(coordinator, trial, first, { kind: "enrolled", eligible: true, ...on })).rejects.toMatchObject({
      rule: "enrolment_not_reached",
    });
    expect(await enter(coordinator, trial, first, { kind: "collected", ...on })).toEqual({ number: 3 });
    await expect(enter(coordinator, trial, second, { kind: "collected", ...on })).rejects.toMatchObject({
      rule: "cohort_full",
    });
    expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
  });

  it("keeps a paused site, a superseded form and an ineligible person as deviations that raise alerts", async () => {
    const { trial, investigator, coordinator } = await staffed();
    const [siteId] = trial.siteIds;
    const code = await asSystem(open.owner, (act) => screen(act, trial, 0));
    const version = await asActor(open.db, investigator, async (trx) => {
      const mark = { set_by: investigator.accountId, set_at: now };
      const id = await insertProtocolVersion(trx, {
        trial_id: trial.trialId,
        label: "2.0",
        dated_on: "2026-01-10",
        ...mark,
      });
      const criterion = {
        protocol_version_id: id,
        trial_id: trial.trialId,
        text_en: "Age 18 or more",
        text_vi: "Từ 18 tuổi",
      };
      await insertEligibilityCriteria(trx, [{ ...criterion, number: 1, kind: "inclusion" }]);
      await insertSitePause(trx, { trial_id: trial.trialId, site_id: siteId, from_on: "2026-03-09", reason: "Audit" });
      await insertSiteApproval(trx, {
        trial_id: trial.trialId,
        site_id: siteId,
        protocol_version_id: id,
        consent_version: "2.0",
        council: "Council",
        opinion_number: "12",
        approved_on: "2026-02-01",
        in_force_from: "2026-02-01",
        reconsent_required: true,
        recorded_by: investigator.accountId,
        recorded_at: now,
      });
      return id;
    });
    const check = { trialId: trial.trialId, code, protocolVersionId: version, checkedOn: "2026-03-08", reason: null };
    const found = await asActor(open.db, coordinator, (trx) =>
      checkEligibility(actOf(trx, coordinator), scopeOf(coordinator, "participants:write"), {
        ...check,
        answers: { "1": "not_met" },
      }),
    );
    expect(found).toBe(false);
    const wrongForm = { kind: "reconsented", happenedOn: "2026-03-08", details: { consentVersion: "1.0" } } as const;
    await expect(enter(coordinator, trial, code, wrongForm)).rejects.toMatchObject({
      issues: [{ path: "deviationReason", message: "deviation_consent_version" }],
    });
    await enter(coordinator, trial, code, { ...wrongForm, deviationReason: "The new form had not arrived" });
    const enrolment = { kind: "enrolled", happenedOn: "2026-03-10", eligible: true } as const;
    await enter(coordinator, trial, code, { ...enrolment, deviationReason: "Agreed by telephone" });
    const scope = scopeOf(investigator, "alerts:read");
    const alerts = await asActor(open.db, investigator, (trx) =>
      listOpenAlerts(trx, scope, investigator.accountId, { limit: 10 }),
    );
    expect(alerts.map(({ code: what }) => what)).toEqual(["site_paused", "ineligible", "consent_version"]);
    expect(alerts.every((alert) => alert.participant_code === code)).toBe(true);
    expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
  });
});
