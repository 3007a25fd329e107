import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { participantFlow } from "~/domain/cohorts/flow/participant-flow";
import type { ParticipantFlowBoxes } from "~/domain/cohorts/flow/participant-flow";
import { flowAsLinearTable, publicParticipantFlowBoxes } from "~/domain/cohorts/flow/flow-disclosure";
import { protectLinearTable } from "~/domain/statistics/disclosure/protect-linear-table";
import { InvalidInput } from "~/lib/errors";

const running: ParticipantFlowBoxes = {
  consented: 40,
  screenFailed: 6,
  inScreening: 3,
  enrolled: 31,
  productFailed: 2,
  leftOrDiedBeforeInfusion: 1,
  inManufacture: 4,
  infused: 24,
  evaluable: 18,
  notEvaluable: 2,
  notYetAssessed: 4,
};

const idsOf = (rules: { id: string }[]) => rules.map((rule) => rule.id);

describe("the participant flow of a single-arm trial", () => {
  it("holds all three identities of a running trial", () => {
    const flow = participantFlow(running);
    expect(idsOf(flow.held)).toEqual(["consented", "enrolled", "infused"]);
    expect(flow.broken).toEqual([]);
    expect(flow.notStated).toEqual([]);
  });

  it("names the broken identity with both sides", () => {
    const flow = participantFlow({ ...running, inManufacture: 5 });
    expect(flow.broken).toEqual([
      {
        id: "enrolled",
        whole: "enrolled",
        relation: "equals",
        parts: ["infused", "productFailed", "leftOrDiedBeforeInfusion", "inManufacture"],
        left: 31,
        right: 32,
      },
    ]);
    expect(idsOf(flow.held)).toEqual(["consented", "infused"]);
  });

  it("says nothing about an identity whose box was not stated", () => {
    const flow = participantFlow({ ...running, screenFailed: null });
    expect(idsOf(flow.notStated)).toEqual(["consented"]);
    expect(flow.broken).toEqual([]);
  });

  it("breaks at lock while anybody is under way", () => {
    const flow = participantFlow(running, {}, "locked");
    expect(idsOf(flow.broken)).toEqual([
      "inScreening-empty-at-lock",
      "inManufacture-empty-at-lock",
      "notYetAssessed-empty-at-lock",
    ]);
  });

  it("holds the primary reasons, one a person, to their box", () => {
    const reasons = { screenFailed: { ineligible: 4, withdrew: 2 }, notEvaluable: { lost: 1 } };
    const flow = participantFlow(running, reasons);
    expect(idsOf(flow.held)).toContain("screenFailed-by-reason");
    expect(flow.broken).toMatchObject([{ id: "notEvaluable-by-reason", left: 2, right: 1 }]);
    expect(flow.boxes["screenFailed.ineligible"]).toBe(4);
  });

  it("holds for a trial with nobody in it", () => {
    const empty = Object.fromEntries(Object.keys(running).map((box) => [box, 0]));
    expect(participantFlow({ ...running, ...empty }).broken).toEqual([]);
  });

  it("refuses a negative count and one that is not whole", () => {
    expect(() => participantFlow({ ...running, infused: -1 })).toThrow(InvalidInput);
    expect(() => participantFlow({ ...running, infused: 1.5 })).toThrow(InvalidInput);
  });

  it("breaks exactly the identities that a wrong box stands in", () => {
    const boxes = Object.keys(running) as (keyof ParticipantFlowBoxes)[];
    fc.assert(
      fc.property(fc.constantFrom(...boxes), fc.integer({ min: 1, max: 50 }), (box, more) => {
        const flow = participantFlow({ ...running, [box]: (running[box] ?? 0) + more });
        const touched = flow.rules.filter((rule) => rule.whole === box || rule.parts.includes(box));
        expect(idsOf(flow.broken)).toEqual(idsOf(touched));
      }),
    );
  });

  it("shows the screened, the enrolled and the product failures and withholds other small boxes", () => {
    const table = flowAsLinearTable(participantFlow(running), publicParticipantFlowBoxes);
    const withheld = protectLinearTable(table).withheld.map((cell) => cell.id);
    for (const box of publicParticipantFlowBoxes) expect(withheld).not.toContain(box);
    expect(withheld).toEqual(
      expect.arrayContaining(["inScreening", "leftOrDiedBeforeInfusion", "inManufacture", "notEvaluable"]),
    );
  });

  it("withholds a zero that only grows beside other people of its sum, and shows it where the sum is empty", () => {
    const nobodyLeft = { ...running, leftOrDiedBeforeInfusion: 0, inManufacture: 12 };
    const whole = nobodyLeft.enrolled ?? 0;
    const boxes = { ...nobodyLeft, infused: whole - 12 - (running.productFailed ?? 0) };
    const evaluable = boxes.infused - (running.notEvaluable ?? 0) - (running.notYetAssessed ?? 0);
    const open = [...publicParticipantFlowBoxes, "infused"];
    const hidden = (of: ParticipantFlowBoxes) =>
      protectLinearTable(flowAsLinearTable(participantFlow(of), open)).withheld.map(({ id }) => id);
    expect(hidden({ ...boxes, evaluable })).toContain("leftOrDiedBeforeInfusion");
    const nobodyWaits = { ...boxes, infused: whole - (running.productFailed ?? 0), inManufacture: 0 };
    expect(hidden({ ...nobodyWaits, evaluable: evaluable + 12 })).not.toContain("leftOrDiedBeforeInfusion");
  });

  it("publishes no sum from a broken identity", () => {
    const table = flowAsLinearTable(participantFlow({ ...running, inManufacture: 5 }), publicParticipantFlowBoxes);
    expect(table.sums.map((sum) => sum.total)).toEqual(["consented", "infused"]);
  });
});
