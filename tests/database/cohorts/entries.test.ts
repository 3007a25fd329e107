import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEventsOf } from "@db/queries/participant-events";
import { getParticipant } from "@db/queries/participants";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { type EventEntry, recordEvent } from "~/services/cohorts/record-event.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { asSystem, createTrackedTrial, everywhere, screen, type TrackedTrial } from "./tracked-trial";

describe("an entry on a participant", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let code: string;

  const enter = (entry: Pick<EventEntry, "kind" | "happenedOn"> & Partial<EventEntry>) =>
    asSystem(open.owner, (act) =>
      recordEvent(act, everywhere, { trialId: trial.trialId, code, provenance: "generated", ...entry }),
    );
  const participant = () => getParticipant(open.owner, everywhere, trial.trialId, code);

  beforeAll(async () => {
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    code = await asSystem(open.owner, (act) => screen(act, trial));
  });
  afterAll(() => open.drop());

  it("is refused when it lies in the future", async () => {
    const entry = enter({ kind: "enrolled", happenedOn: "2026-07-01", eligible: true });
    await expect(entry).rejects.toMatchObject({ rule: "event_in_the_future" });
    expect(await participant()).toMatchObject({ stage: "in_screening", events: 1 });
  });

  it("is refused without its ground", async () => {
    await expect(enter({ kind: "infused", happenedOn: "2026-04-01" })).rejects.toMatchObject({
      rule: "event_without_ground",
    });
  });

  it("asks for the reason when an ineligible person is enrolled, and is not kept without it", async () => {
    const entry = enter({ kind: "enrolled", happenedOn: "2026-03-10", eligible: false });
    await expect(entry).rejects.toMatchObject({
      name: "InvalidInput",
      issues: [{ path: "deviationReason", message: "deviation_ineligible" }],
    });
    expect(await participant()).toMatchObject({ stage: "in_screening", deviations: 0 });
  });

  it("keeps the enrolment of an ineligible person as a major deviation with its reason", async () => {
    await enter({ kind: "enrolled", happenedOn: "2026-03-10", eligible: false, deviationReason: "Pain score 46" });
    const { id, ...row } = await participant();
    expect(row).toMatchObject({ stage: "enrolled", deviations: 1, enrolled_on: "2026-03-10" });
    expect((await listEventsOf(open.owner, id)).at(-1)?.details).toEqual({
      deviation: "ineligible",
      deviationClass: "major",
      deviationReason: "Pain score 46",
    });
  });

  it("is refused when the same has been recorded already", async () => {
    const entry = enter({ kind: "enrolled", happenedOn: "2026-03-11", eligible: true });
    await expect(entry).rejects.toMatchObject({ rule: "event_already_recorded" });
  });

  it("needs a reason when it corrects another", async () => {
    const entry = enter({ kind: "enrolled", happenedOn: "2026-03-09", corrects: 2, deviationReason: "Pain score 46" });
    await expect(entry).rejects.toMatchObject({ name: "InvalidInput", issues: [{ path: "reason" }] });
  });

  it("is refused when it lies after death, and accepted on the day of death", async () => {
    await enter({ kind: "died", happenedOn: "2026-05-02" });
    const after = enter({ kind: "infused", happenedOn: "2026-05-03" });
    await expect(after).rejects.toMatchObject({ rule: "event_after_death" });
    await enter({ kind: "infused", happenedOn: "2026-05-02" });
    expect(await participant()).toMatchObject({ stage: "died", infused_on: "2026-05-02" });
  });

  it("is refused when it takes back what a later step rests on", async () => {
    const entry = enter({ kind: "voided", happenedOn: "2026-03-10", corrects: 2, reason: "typed wrong" });
    await expect(entry).rejects.toMatchObject({ rule: "event_without_ground" });
    const screening = enter({ kind: "voided", happenedOn: "2026-03-10", corrects: 1, reason: "typed wrong" });
    await expect(screening).rejects.toMatchObject({ rule: "event_without_ground" });
  });

  it("takes back only what stands", async () => {
    const without = enter({ kind: "voided", happenedOn: "2026-05-02", reason: "typed wrong" });
    await expect(without).rejects.toMatchObject({ name: "InvalidInput", issues: [{ path: "corrects" }] });
    await enter({ kind: "voided", happenedOn: "2026-05-02", corrects: 3, reason: "somebody else died" });
    expect(await participant()).toMatchObject({ stage: "infused" });
    const again = enter({ kind: "voided", happenedOn: "2026-05-02", corrects: 3, reason: "somebody else died" });
    await expect(again).rejects.toMatchObject({ rule: "no_such_event" });
  });

  it("leaves an audit chain that verifies", async () => {
    expect(await verifyAudit(open.owner)).toMatchObject({ faultCount: 0, events: 5 });
  });
});
