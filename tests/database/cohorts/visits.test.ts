import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { findAccountByEmail } from "@db/queries/accounts";
import { findResponderDefinition } from "@db/queries/assessments";
import { listBaselineOf } from "@db/queries/baseline-entries";
import { listVisitsOf } from "@db/queries/participant-visits";
import { getParticipant } from "@db/queries/participants";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import { omeractOarsi } from "~/domain/outcomes/responder-presets";
import { standingVisits } from "~/domain/schedule/visit-state";
import { recordAssessment } from "~/services/cohorts/record-assessment.server";
import { recordBaselineEntry } from "~/services/cohorts/record-baseline.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { setResponderDefinition } from "~/services/cohorts/set-responder-definition.server";
import { demonstrationVisits } from "~/services/founding/demonstration/visit-schedule";
import { recordVisit, type VisitInput } from "~/services/schedule/record-visit.server";
import { setVisitSchedule } from "~/services/schedule/set-schedule.server";
import { readSiteDay } from "~/services/schedule/site-day.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { addAccount, grantOf } from "../../support/signed-in";
import { asSystem, createTrackedTrial, everywhere, screen, type TrackedTrial } from "./tracked-trial";

const scores = { "pain-0-100": 60, "function-0-100": 60, "patient-global-0-100": 60 };

describe("visits, readers, baseline and definitions of a trial", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let code: string;
  const provenance = "generated" as const;

  const participant = () => getParticipant(open.owner, everywhere, trial.trialId, code);
  const visit = (given: Partial<VisitInput>) =>
    asSystem(open.owner, (act) => {
      const input = { visit: "month-3", outcome: "done" as const, happenedOn: "2026-06-15", note: null };
      return recordVisit(act, everywhere, { trialId: trial.trialId, code, provenance, ...input, ...given });
    });
  const visits = async () => listVisitsOf(open.owner, (await participant()).id);
  const assess = (timepoint: string, given: Partial<Parameters<typeof recordAssessment>[2]> = {}) =>
    asSystem(open.owner, (act) =>
      recordAssessment(act, everywhere, {
        trialId: trial.trialId,
        code,
        instrument: "womac",
        timepoint,
        assessedOn: "2026-06-20",
        scores,
        notAssessedReason: null,
        provenance,
        ...given,
      }),
    );

  beforeAll(async () => {
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    code = await asSystem(open.owner, (act) => screen(act, trial));
    const event = { trialId: trial.trialId, code, provenance };
    await asSystem(open.owner, async (act) => {
      await recordEvent(act, everywhere, { ...event, kind: "enrolled", happenedOn: "2026-03-05", eligible: true });
      await recordEvent(act, everywhere, { ...event, kind: "infused", happenedOn: "2026-03-16" });
    });
  });
  afterAll(() => open.drop());

  it("record no visit without a schedule", async () => {
    await expect(visit({})).rejects.toMatchObject({ name: "NotFound" });
  });

  it("set a schedule as version 1, then the next one beside it", async () => {
    const set = (reason: string) =>
      asSystem(open.owner, (act) =>
        setVisitSchedule(act, { trialId: trial.trialId, visits: demonstrationVisits, reason }),
      );
    expect(await set("protocol 1.0")).toBe(1);
    expect(await set("protocol 1.1")).toBe(2);
    expect(await findVisitSchedule(open.owner, trial.trialId)).toMatchObject({
      version: 2,
      visits: demonstrationVisits,
    });
    await expect(set(" ")).rejects.toMatchObject({ issues: [{ path: "reason" }] });
  });

  it("list an open visit for the site's day", async () => {
    const lines = await asSystem(open.owner, (act) => readSiteDay(act.trx, everywhere, "2026-06-30"));
    expect(lines.filter((line) => line.code === code).map(({ list, visit: { code: of } }) => [of, list])).toEqual([
      ["baseline", "overdue"],
      ["month-3", "overdue"],
    ]);
  });

  it("keep a visit outside its window as a minor deviation with its reason, and take that back with the visit", async () => {
    const late = { happenedOn: "2026-06-30" };
    await expect(visit(late)).rejects.toMatchObject({
      issues: [{ path: "deviationReason", message: "deviation_visit_window" }],
    });
    await visit({ ...late, deviationReason: "flood" });
    expect(await participant()).toMatchObject({ deviations: 1 });
    await expect(visit({})).rejects.toMatchObject({ rule: "visit_exists", facts: { number: 1 } });
    await visit({ corrects: 1, reason: "typed wrong" });
    expect(await participant()).toMatchObject({ deviations: 0 });
    expect(standingVisits(await visits())).toMatchObject([
      { number: 2, happenedOn: "2026-06-15", schedule_version: 2 },
    ]);
  });

  it("refuse a visit in the future, a missed one without its reason, and a correction of what does not stand", async () => {
    await expect(visit({ happenedOn: "2026-07-01" })).rejects.toMatchObject({ issues: [{ message: "dateInFuture" }] });
    const missed = visit({ visit: "month-6", outcome: "missed", happenedOn: null });
    await expect(missed).rejects.toMatchObject({ issues: [{ path: "note" }] });
    await expect(visit({ corrects: 1, reason: "again" })).rejects.toMatchObject({ rule: "no_such_event" });
  });

  it("take a visit back without naming it again", async () => {
    await visit({ visit: "baseline", happenedOn: "2026-03-05" });
    await visit({ visit: "", outcome: "voided", happenedOn: null, corrects: 3, reason: "another person" });
    expect(standingVisits(await visits()).map(({ visit: of }) => of)).toEqual(["month-3"]);
  });

  it("stand behind the wall of rows: a coordinator sees the visits of the own site only", async () => {
    const seenFrom = async (site: 0 | 1) => {
      const email = `coordinator-${site}@example.vn`;
      const grants = [grantOf("coordinator", { trialId: trial.trialId, siteId: trial.siteIds[site] })];
      await addAccount(open, { email, grants });
      const account = await findAccountByEmail(open.owner, email);
      return asActor(open.db, { accountId: account?.id ?? "" }, (trx) =>
        trx.selectFrom("participant_visits").select("number").execute(),
      );
    };
    expect(await seenFrom(0)).toHaveLength(4);
    expect(await seenFrom(1)).toEqual([]);
  });

  it("hold several readers of one timepoint, one of them primary", async () => {
    await assess("baseline");
    await assess("month-6", { scores: { ...scores, "pain-0-100": 10, "function-0-100": 10 } });
    expect(await participant()).toMatchObject({ response: "responder" });
    const second = { reader: "INDEPENDENT 1" };
    await expect(assess("month-6", second)).rejects.toMatchObject({ rule: "primary_reader_exists" });
    await assess("month-6", { ...second, isPrimaryReader: false });
    expect(await participant()).toMatchObject({ response: "responder" });
    await expect(assess("month-6", { ...second, isPrimaryReader: false })).rejects.toMatchObject({
      rule: "assessment_exists",
    });
  });

  it("take ranks and categories of the catalogue, and refuse others", async () => {
    const mrs = { instrument: "mrs", scores: null };
    await assess("month-3", { ...mrs, answers: { mrs: "2" } });
    await expect(assess("month-6", { ...mrs, answers: { mrs: "9" } })).rejects.toMatchObject({
      issues: [{ path: "answers.mrs", message: "notAChoice" }],
    });
    expect(await participant()).toMatchObject({ response: "responder" });
  });

  it("judge everybody anew by the next version of the definition, and every projection agrees", async () => {
    const fall = { kind: "change", instrument: "patient-global-0-100", improvement: "decrease" } as const;
    const definition = {
      ...omeractOarsi,
      id: "own",
      rule: { ...fall, threshold: { forAll: { absolute: 20, combine: "and" as const } } },
    };
    const input = { trialId: trial.trialId, instrument: "womac", timepoint: "month-6", definition };
    const set = await asSystem(open.owner, (act) => setResponderDefinition(act, { ...input, reason: "protocol 1.1" }));
    expect(set).toEqual({ version: 2, changed: 1 });
    expect(await participant()).toMatchObject({ response: "non_responder" });
    expect(await findResponderDefinition(open.owner, trial.trialId)).toMatchObject({
      version: 2,
      set_on: "2026-06-30",
    });
    expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
    const groups = { ...input, definition: { ...definition, groupsOnly: true }, reason: "x" };
    await expect(asSystem(open.owner, (act) => setResponderDefinition(act, groups))).rejects.toMatchObject({
      rule: "definition_groups_only",
    });
  });

  it("hold baseline entries as typed, each correction in the place of the entry that it names", async () => {
    const enter = (given: Partial<Parameters<typeof recordBaselineEntry>[2]>) =>
      asSystem(open.owner, (act) =>
        recordBaselineEntry(act, everywhere, {
          trialId: trial.trialId,
          code,
          kind: "laboratory",
          fields: { test: "ALT", value: "47,5", unit: "U/L", high: "40", takenOn: "2026-03-02" },
          provenance,
          ...given,
        }),
      );
    await enter({});
    await expect(enter({ fields: { test: "ALT" } })).rejects.toMatchObject({
      issues: [{ path: "value" }, { path: "takenOn" }],
    });
    const wrong = { kind: "history" as const, fields: { term: "Asthma" }, corrects: 1, reason: "x" };
    await expect(enter(wrong)).rejects.toMatchObject({ rule: "no_such_event" });
    await enter({ kind: "voided", corrects: 1, reason: "another person's sample" });
    const rows = await listBaselineOf(open.owner, (await participant()).id);
    expect(rows.map(({ kind, details }) => [kind, details["value"] ?? null])).toEqual([
      ["laboratory", "47,5"],
      ["voided", null],
    ]);
  });

  it("never change or lose a row", async () => {
    for (const table of [
      "participant_visits",
      "baseline_entries",
      "visit_schedules",
      "responder_definitions",
    ] as const) {
      await expect(open.owner.deleteFrom(table).execute()).rejects.toMatchObject({ code: "23001" });
    }
  });
});
