import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAdverseEvents } from "@db/queries/adverse-events";
import { findAccountByEmail } from "@db/queries/accounts";
import { listCohorts, listSites } from "@db/queries/cohorts";
import { listEligibilityCriteria } from "@db/queries/protocol-versions";
import { findSafetyPlan } from "@db/queries/safety";
import { listSiteApprovals } from "@db/queries/site-setup";
import { findLatestSnapshot, listReleasedCohorts } from "@db/queries/progress";
import { listProposals } from "@db/queries/trial-page";
import { listPublicVersions } from "@db/queries/trial-versions";
import { findPublicIdByIdentifier, findPublicTrial, type TrialRow } from "@db/queries/trials";
import { measures } from "~/domain/cohorts/participant-counts";
import { totalOf } from "~/domain/dashboards/cohort-enrolment";
import { composeProgress } from "~/domain/dashboards/compose-progress";
import { passwordMatches } from "~/services/accounts/password-hash.server";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { demonstrationPassword } from "~/services/founding/demonstration/demonstration-accounts.server";
import { demonstrationTrialId } from "~/services/founding/demonstration/open-trial.server";
import { prepareBook } from "~/services/founding/prepare-book.server";
import { readProgressFacts } from "~/services/publication/read-progress.server";
import { clocksOfChain, readClockGround } from "~/services/safety/event-clocks.server";
import { setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../support/databases";

const settings = { demo: true, registryName: "Trialbook", suppressionThreshold: 5 };
const everywhere = { everything: true, trialIds: [], siteIds: [], organisationIds: [] };
const quiet = () => undefined;

describe("a book prepared for demonstration", () => {
  let open: TestDatabase;
  let trial: TrialRow;
  let notice: string[];
  const said: string[] = [];

  const rowsOf = async (table: "participant_events" | "assessments" | "adverse_events" | "participants") =>
    open.owner.selectFrom(table).selectAll().where("trial_id", "=", trial.id).orderBy("id").execute();
  const deskProgress = async () =>
    composeProgress(await readProgressFacts(open.owner, trial, "2026-07-31"), { kind: "desk", outcomes: true });

  beforeAll(async () => {
    setDataKey(Buffer.alloc(32, 7));
    open = await createNativeDatabase();
    notice = await prepareBook(open, settings, (line) => said.push(line));
    const found = await findPublicTrial(open.owner, demonstrationTrialId);
    if (!found) throw new Error("The demonstration trial is not there.");
    trial = found;
  });
  afterAll(() => open.drop());

  it("tells every long step and the accounts with their roles", () => {
    expect(said).toContain("Demonstration trial: 100 of 288 entries");
    expect(said.at(-1)).toMatch(/^Published the audit root of \d{4}-\d{2}-\d{2}\.$/);
    expect(notice).toHaveLength(11);
    expect(notice[0]).toContain(demonstrationPassword);
    expect(notice.join("\n")).toMatch(/regulator@demo\.trialbook\.example +regulator/);
  });

  it("holds the trial marked synthetic under its DEMO number, with three public versions", async () => {
    expect(trial).toMatchObject({ standing: "registered", synthetic: true, planned_size: 42, enrolled_count: 33 });
    expect(trial.registration_number).toMatch(/^DEMO-2024-00001-\d$/);
    expect(await findPublicIdByIdentifier(open.owner, trial.registration_number ?? "")).toBe(demonstrationTrialId);
    const versions = await listPublicVersions(open.owner, trial.id);
    expect(versions.map(({ number, kind }) => [number, kind])).toEqual([
      [3, "update"],
      [2, "update"],
      [1, "registration"],
    ]);
  });

  it("shows phase 1 of 30 finished, an expansion of 50 proposed and a cohort open today", async () => {
    const cohorts = await listCohorts(open.owner, trial.id);
    expect(cohorts.map((row) => [row.code, row.status, row.planned_size, row.enrolled_count])).toEqual([
      ["C2", "open", 12, 3],
      ["EXP", "proposed", 50, 0],
      ["P1", "closed", 30, 30],
    ]);
    expect(await listProposals(open.owner, trial.id)).toMatchObject([
      { cohort_code: "EXP", additional: 50, proposed_on: "2026-06-15", decision: null },
    ]);
    expect((await listSites(open.owner, trial.id)).map(({ code }) => code)).toEqual(["CT", "DN", "HN", "HUE"]);
  });

  it("counts the flow as designed, and every identity holds", async () => {
    const { tracked } = await deskProgress();
    expect(tracked?.flow.broken).toEqual([]);
    expect(Object.fromEntries(tracked?.flow.boxes.map(({ id, count }) => [id, count]) ?? [])).toEqual({
      consented: 46,
      screenFailed: 11,
      inScreening: 2,
      enrolled: 33,
      productFailed: 1,
      leftOrDiedBeforeInfusion: 1,
      inManufacture: 1,
      infused: 30,
      evaluable: 24,
      notEvaluable: 2,
      notYetAssessed: 4,
    });
  });

  it("counts phase 1 alone: 41 consented, 30 enrolled, 28 infused, 24 completed, 15 responders", async () => {
    const cohort = (await listCohorts(open.owner, trial.id)).find(({ code }) => code === "P1");
    const { counts } = await readProgressFacts(open.owner, trial, "2026-07-31");
    const totals = measures.map((measure) => [measure, totalOf(counts, measure, cohort?.id)]);
    expect(Object.fromEntries(totals)).toEqual({
      screened: 41,
      screen_failed: 11,
      enrolled: 30,
      allocated: 0,
      product_failed: 1,
      ended_before_infusion: 1,
      infused: 28,
      completed: 24,
      left: 3,
      lost: 4,
      died: 0,
      responder: 15,
      infused_responder: 15,
      infused_non_responder: 9,
      infused_not_evaluable: 2,
    });
  });

  it("holds 25 adverse events, 3 serious in 2 participants, and no death", async () => {
    const events = await listAdverseEvents(open.owner, everywhere, { trialId: trial.id, limit: 100 });
    expect(events).toHaveLength(25);
    expect((await deskProgress()).tracked?.safety).toMatchObject({
      deaths: 0,
      seriousEvents: 3,
      participantsWithSerious: 2,
      infused: 30,
      productFailures: 1,
      lastEntryOn: "2026-07-24",
    });
  });

  it("holds the protocol with its criteria, a consent form in force at each site and a stopping rule", async () => {
    const criteria = await listEligibilityCriteria(open.owner, trial.id);
    expect(criteria.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array<string>(4).fill("exclusion"),
      ...Array<string>(3).fill("inclusion"),
    ]);
    for (const { id } of await listSites(open.owner, trial.id)) {
      const [latest] = await listSiteApprovals(open.owner, id);
      expect(latest).toMatchObject({ consent_version: "3.0", in_force_from: "2026-07-01" });
    }
    expect(await findSafetyPlan(open.owner, trial.id)).toMatchObject({ theta: 0.15, cutoff: 0.9 });
  });

  it("leaves no clock of a serious event running", async () => {
    const ground = await readClockGround(open.owner, [trial.id]);
    const rows = await open.owner.selectFrom("adverse_events").selectAll().where("trial_id", "=", trial.id).execute();
    const clocks = rows
      .filter(({ serious }) => serious)
      .flatMap((standing) =>
        clocksOfChain({ root: standing.number, standing, entries: [standing] }, ground, "2026-11-22"),
      );
    expect(clocks.map(({ state }) => state)).toEqual(Array<string>(6).fill("stopped"));
  });

  it("holds one deviation, one corrected event and one corrected assessment, all entered as generated", async () => {
    const events = await rowsOf("participant_events");
    const participants = await rowsOf("participants");
    expect(participants.filter((row) => "deviations" in row && row.deviations > 0)).toHaveLength(1);
    expect(events.filter(({ corrects }: { corrects?: number | null }) => corrects !== null)).toHaveLength(1);
    const assessments = await rowsOf("assessments");
    expect(assessments.filter(({ corrects }: { corrects?: number | null }) => corrects !== null)).toHaveLength(1);
    for (const row of [...events, ...assessments, ...(await rowsOf("adverse_events"))]) {
      expect(row).toMatchObject({ provenance: "generated", entered_by: null });
    }
  });

  it("publishes the released response of the closed cohort in its latest snapshot", async () => {
    expect(await listReleasedCohorts(open.owner, trial.id)).toHaveLength(1);
    const snapshot = await findLatestSnapshot(open.owner, trial.id);
    expect(snapshot).toMatchObject({ number: 4, data_date: "2026-07-31" });
    expect(snapshot?.content.tracked?.response?.whole).toMatchObject({
      enrolled: { x: 15, n: 30 },
      infused: { x: 15, n: 28 },
      evaluable: { x: 15, n: 24 },
    });
  });

  it("leaves an audit that verifies and projections that equal a rebuild", async () => {
    expect(await verifyAudit(open.owner)).toMatchObject({ faultCount: 0, roots: 1, chains: 10 });
    expect(await checkProjections(open.owner, trial.id)).toEqual([]);
  });

  it("is left as it is when it is prepared again", async () => {
    const later: string[] = [];
    expect(await prepareBook(open, settings, (line) => later.push(line))).toEqual(notice);
    expect(later).toEqual([]);
  });

  it("closes the accounts whose password is published when DEMO is off, and opens them again with it", async () => {
    const account = () => findAccountByEmail(open.owner, "investigator@demo.trialbook.example");
    expect(await passwordMatches((await account())?.passwordHash ?? "", demonstrationPassword)).toBe(true);
    expect(await prepareBook(open, { ...settings, demo: false }, quiet)).toEqual([]);
    expect((await account())?.deactivatedAt).toBeInstanceOf(Date);
    await prepareBook(open, settings, quiet);
    expect((await account())?.deactivatedAt).toBeNull();
  });
});

describe("a book prepared without the demonstration", () => {
  it("holds the founding records only: no account, no synthetic trial", async () => {
    const open = await createNativeDatabase();
    expect(await prepareBook(open, { ...settings, demo: false }, quiet)).toEqual([]);
    expect(await open.owner.selectFrom("accounts").select("id").execute()).toEqual([]);
    expect(await open.owner.selectFrom("trials").select("synthetic").where("synthetic", "=", true).execute()).toEqual(
      [],
    );
    expect(await open.owner.selectFrom("trials").select("id").execute()).toHaveLength(8);
    await open.drop();
  });

  it("is prepared once when two processes start on it together", async () => {
    const open = await createNativeDatabase();
    await Promise.all([prepareBook(open, settings, quiet), prepareBook(open, settings, quiet)]);
    expect(await open.owner.selectFrom("accounts").select("id").execute()).toHaveLength(10);
    expect(await verifyAudit(open.owner)).toMatchObject({ faultCount: 0, roots: 1 });
    await open.drop();
  });
});
