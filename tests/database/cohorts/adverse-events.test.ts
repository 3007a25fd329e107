import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAdverseEvents, listAdverseEventsOf } from "@db/queries/adverse-events";
import { listAuditEvents } from "@db/queries/audit";
import { listEventsOf } from "@db/queries/participant-events";
import { getParticipant } from "@db/queries/participants";
import { standingEvents } from "~/domain/cohorts/participant-event";
import { trialChain } from "~/domain/audit/audit-entry";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { recordAdverseEvent } from "~/services/cohorts/record-adverse-event.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { asSystem, createTrackedTrial, everywhere, screen, type TrackedTrial } from "./tracked-trial";

const effusion: AdverseEventInput = {
  term: "Joint effusion",
  grade: null,
  grading: "CTCAE 5.0",
  seriousness: null,
  relation: "not_assessed",
  outcome: "unknown",
  startedOn: "2026-04-02",
  endedOn: null,
  knownOn: "2026-04-02",
};

describe("an adverse event", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let code: string;

  const enter = (changed: Partial<AdverseEventInput>, correction: { corrects?: number; reason?: string } = {}) =>
    asSystem(open.owner, (act) => {
      const entry = { trialId: trial.trialId, code, provenance: "generated" as const, ...correction };
      return recordAdverseEvent(act, everywhere, entry, { ...effusion, ...changed });
    });
  const participant = () => getParticipant(open.owner, everywhere, trial.trialId, code);
  const lastActs = async (limit: number) => {
    const rows = await listAuditEvents(open.owner, { chain: trialChain(trial.trialId), limit });
    return rows.map(({ verb, payload }) => ({ verb, ...(JSON.parse(payload ?? "{}") as object) }));
  };

  beforeAll(async () => {
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    code = await asSystem(open.owner, (act) => screen(act, trial));
    await enter({});
  });
  afterAll(() => open.drop());

  it("needs a reason to be corrected, named beside every other fault", async () => {
    const entry = enter({ term: " " }, { corrects: 1, reason: "  " });
    await expect(entry).rejects.toMatchObject({
      name: "InvalidInput",
      issues: [
        { path: "term", message: "required" },
        { path: "reason", message: "required" },
      ],
    });
  });

  it("is completed by a whole new entry, audited from the old values to the new", async () => {
    const reason = "Letter from the district hospital";
    const completed = { grade: 3, seriousness: "hospitalisation", relation: "related", outcome: "recovering" } as const;
    await enter(completed, { corrects: 1, reason: ` ${reason} ` });
    const { id } = await participant();
    expect(await listAdverseEventsOf(open.owner, id)).toMatchObject([
      { number: 1, serious: false, grade: null, corrects: null, reason: null },
      { number: 2, serious: true, grade: 3, term: "Joint effusion", corrects: 1, reason },
    ]);
    const standing = await listAdverseEvents(open.owner, everywhere, { trialId: trial.trialId, limit: 10 });
    expect(standing.map(({ number }) => number)).toEqual([2]);
    expect(await lastActs(1)).toEqual([
      {
        verb: "adverse-event.corrected",
        entity: "participant",
        id: code,
        reason,
        changes: [
          { field: "adverse event", from: 1, to: 2 },
          { field: "grade", from: null, to: 3 },
          { field: "grading", from: null, to: "CTCAE 5.0" },
          { field: "outcome", from: "unknown", to: "recovering" },
          { field: "relation", from: "not_assessed", to: "related" },
          { field: "seriousness", from: null, to: "hospitalisation" },
        ],
      },
    ]);
  });

  it("is corrected only where it stands", async () => {
    for (const corrects of [1, 7]) {
      const entry = enter({}, { corrects, reason: "typed wrong" });
      await expect(entry).rejects.toMatchObject({ name: "RuleViolation", rule: "no_such_event" });
    }
    expect(await listAdverseEventsOf(open.owner, (await participant()).id)).toHaveLength(2);
  });

  it("keeps no reason that belongs to no correction", async () => {
    await enter({ term: "Fever" }, { reason: "typed wrong" });
    const rows = await listAdverseEventsOf(open.owner, (await participant()).id);
    expect(rows.at(-1)).toMatchObject({ number: 3, corrects: null, reason: null });
  });

  it("enters the death when a correction makes it fatal, and a further correction enters no second one", async () => {
    const fatal = { grade: 5, seriousness: "death", outcome: "fatal", endedOn: "2026-05-02" } as const;
    await enter(fatal, { corrects: 2, reason: "Died in hospital" });
    expect((await lastActs(2)).map(({ verb }) => verb)).toEqual(["adverse-event.corrected", "participant.died"]);
    await enter({ ...fatal, relation: "related" }, { corrects: 4, reason: "Causality assessed" });
    const { id, stage } = await participant();
    expect(stage).toBe("died");
    const deaths = (await listEventsOf(open.owner, id)).filter(({ kind }) => kind === "died");
    expect(deaths).toMatchObject([{ happenedOn: "2026-05-02", details: { adverseEvent: "4" } }]);
  });

  it("corrects the death when the day is corrected, and takes it back when the event was not fatal after all", async () => {
    const fatal = { grade: 5, seriousness: "death", outcome: "fatal", endedOn: "2026-05-03" } as const;
    await enter(fatal, { corrects: 5, reason: "Certificate read" });
    const { id } = await participant();
    const standingDeaths = async () =>
      standingEvents(await listEventsOf(open.owner, id)).filter(({ kind }) => kind === "died");
    expect(await standingDeaths()).toMatchObject([{ happenedOn: "2026-05-03", details: { adverseEvent: "6" } }]);
    const alive = { grade: 4, seriousness: "life_threatening", outcome: "recovering" } as const;
    await enter(alive, { corrects: 6, reason: "Another person" });
    expect(await standingDeaths()).toEqual([]);
    expect((await participant()).stage).toBe("in_screening");
    expect((await lastActs(2)).map(({ verb }) => verb)).toEqual(["adverse-event.corrected", "participant.corrected"]);
  });

  it("leaves alone a death that was entered by itself", async () => {
    await asSystem(open.owner, (act) =>
      recordEvent(act, everywhere, {
        trialId: trial.trialId,
        code,
        kind: "died",
        happenedOn: "2026-06-01",
        provenance: "generated",
      }),
    );
    await enter({ ...effusion, seriousness: "disability", outcome: "sequelae" }, { corrects: 7, reason: "Read again" });
    expect((await participant()).stage).toBe("died");
  });

  it("leaves counts that a rebuild computes and an audit chain that verifies", async () => {
    expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
    expect(await verifyAudit(open.owner)).toMatchObject({ faultCount: 0 });
  });
});
