import type { Updateable } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listAuditEvents } from "@db/queries/audit";
import { listEventsOf } from "@db/queries/participant-events";
import { insertTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { trialChain } from "~/domain/audit/audit-entry";
import { type Screening, screenParticipant } from "~/services/cohorts/screen-participant.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createCohort, createSite } from "../../support/trial-factory";
import { asSystem, createTrackedTrial, type TrackedTrial } from "./tracked-trial";

describe("screening a person", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;

  const screen = (given: Partial<Screening> = {}) =>
    asSystem(open.owner, (act) =>
      screenParticipant(act, {
        trialId: trial.trialId,
        siteId: trial.siteIds[0],
        cohortId: trial.cohortId,
        consentedOn: "2026-03-01",
        consentVersion: "2.0",
        sex: null,
        birthYear: null,
        siteNumber: null,
        provenance: "generated",
        ...given,
      }),
    );
  const changeSite = (change: Updateable<Database["sites"]>) =>
    open.owner.updateTable("sites").set(change).where("id", "=", trial.siteIds[0]).execute();
  const participants = () =>
    open.owner.selectFrom("participants").select("code").where("trial_id", "=", trial.trialId).execute();

  beforeAll(async () => {
    open = await createNativeDatabase();
  });
  beforeEach(async () => {
    trial = await createTrackedTrial(open.owner);
  });
  afterAll(() => open.drop());

  it("keeps sex and year of birth with the consent, in the entry and in the audit", async () => {
    const { id } = await screen({ sex: "female", birthYear: 1961 });
    expect(await listEventsOf(open.owner, id)).toMatchObject([
      { kind: "consented", details: { consentVersion: "2.0", sex: "female", birthYear: "1961" } },
    ]);
    const [act] = await listAuditEvents(open.owner, { chain: trialChain(trial.trialId), limit: 1 });
    expect(JSON.parse(act?.payload ?? "{}")).toMatchObject({
      changes: expect.arrayContaining([
        { field: "consentVersion", from: null, to: "2.0" },
        { field: "sex", from: null, to: "female" },
        { field: "birthYear", from: null, to: "1961" },
      ]),
    });
  });

  it("keeps nothing of what was not stated", async () => {
    const { id } = await screen();
    expect((await listEventsOf(open.owner, id))[0]?.details).toEqual({ consentVersion: "2.0" });
  });

  it.each([
    ["has not opened", { opened_on: null }],
    ["opened after the consent", { opened_on: "2026-03-02" }],
    ["is closed", { closed_on: "2026-05-31" }],
  ])("is refused at a site that %s", async (_, change) => {
    await changeSite(change);
    await expect(screen()).rejects.toMatchObject({ name: "RuleViolation", rule: "site_not_open" });
    expect(await participants()).toEqual([]);
  });

  it("is possible on the day on which the site opened", async () => {
    await changeSite({ opened_on: "2026-03-01" });
    await expect(screen()).resolves.toMatchObject({ code: expect.any(String) });
  });

  it.each(["proposed", "approved", "closed"])("is refused into a cohort that is %s, which is named", async (status) => {
    const cohortId = await createCohort(open.owner, trial.trialId, { code: `C-${status}`, status });
    await expect(screen({ cohortId })).rejects.toMatchObject({
      rule: "cohort_not_open",
      facts: { cohort: `C-${status}` },
    });
  });

  it.each(["draft", "submitted"])("is refused in a trial that is %s", async (standing) => {
    const publicId = `${standing}-${trial.trialId}`;
    const trialId = await insertTrial(open.owner, { public_id: publicId, standing });
    const place = { siteId: await createSite(open.owner, trialId), cohortId: await createCohort(open.owner, trialId) };
    await expect(screen({ trialId, ...place })).rejects.toMatchObject({ rule: "trial_not_registered" });
  });

  it("finds neither a site nor a cohort of another trial", async () => {
    const other = await createTrackedTrial(open.owner);
    await expect(screen({ siteId: other.siteIds[0] })).rejects.toMatchObject({ name: "NotFound" });
    await expect(screen({ cohortId: other.cohortId })).rejects.toMatchObject({ name: "NotFound" });
  });

  it("is refused when the consent lies in the future or before birth", async () => {
    await expect(screen({ consentedOn: "2026-07-01" })).rejects.toMatchObject({ issues: [{ path: "consentedOn" }] });
    await expect(screen({ birthYear: 2027 })).rejects.toMatchObject({ issues: [{ path: "birthYear" }] });
  });
});
