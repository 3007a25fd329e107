import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { consortFlow } from "~/domain/cohorts/flow/consort-flow";
import type { ConsortArmBoxes } from "~/domain/cohorts/flow/consort-flow";

const dmFile = "../shared/data/cdisc-pilot/sdtm/dm.csv";

function arm(boxes: Partial<ConsortArmBoxes>): ConsortArmBoxes {
  const nobody = { received: 0, receivedAnotherArm: 0, notReceived: 0, receiptNotYetDue: 0 };
  const outcome = { lostToFollowUp: 0, discontinued: 0, analysed: 0, notAnalysed: 0, analysisNotYetDue: 0 };
  return { allocated: 0, ...nobody, ...outcome, ...boxes };
}

const high = arm({
  allocated: 84,
  received: 72,
  receivedAnotherArm: 12,
  lostToFollowUp: 3,
  discontinued: 57,
  analysed: 84,
});
const low = arm({ allocated: 84, received: 84, analysed: 80, notAnalysed: 4 });
const entry = { assessed: 220, excluded: 52, allocated: 168, pending: 0 };

const idsOf = (rules: { id: string }[]) => rules.map((rule) => rule.id);

describe("the flow of a randomised trial", () => {
  it("holds at lock, with those who received another arm in the arm they were allocated to", () => {
    const flow = consortFlow(entry, { high, low }, {}, "locked");
    expect(flow.broken).toEqual([]);
    expect(flow.held.find((identity) => identity.id === "high:allocated-by-receipt")).toMatchObject({
      left: 84,
      right: 84,
    });
  });

  it("lets losses and discontinuations overlap the analysed, but not exceed the allocated", () => {
    expect(consortFlow(entry, { high, low }).broken).toEqual([]);
    const tooMany = consortFlow(entry, { high: { ...high, discontinued: 82 }, low });
    expect(tooMany.broken).toMatchObject([{ id: "high:leavers-within-allocated", left: 84, right: 85 }]);
  });

  it("holds live with people pending and not yet due, and breaks at lock", () => {
    const live = arm({
      allocated: 10,
      received: 6,
      notReceived: 1,
      receiptNotYetDue: 3,
      analysed: 2,
      analysisNotYetDue: 8,
    });
    const start = { assessed: 15, excluded: 3, allocated: 10, pending: 2 };
    expect(consortFlow(start, { only: live }).broken).toEqual([]);
    expect(idsOf(consortFlow(start, { only: live }, {}, "locked").broken)).toEqual([
      "pending-empty-at-lock",
      "only:receiptNotYetDue-empty-at-lock",
      "only:analysisNotYetDue-empty-at-lock",
    ]);
  });

  it("breaks by name when those who received another arm are forgotten", () => {
    const flow = consortFlow(entry, { high: { ...high, receivedAnotherArm: 0 }, low });
    expect(flow.broken).toMatchObject([{ id: "high:allocated-by-receipt", left: 84, right: 72 }]);
  });

  it("breaks when the arms do not add up to the allocated", () => {
    expect(idsOf(consortFlow({ ...entry, allocated: 167, pending: 1 }, { high, low }).broken)).toEqual([
      "allocated-by-arm",
    ]);
  });

  it("holds primary reasons of an arm's box to that box", () => {
    const flow = consortFlow(entry, { high, low }, { "low:notAnalysed": { noBaseline: 3 } });
    expect(flow.broken).toMatchObject([{ id: "low:notAnalysed-by-reason", left: 4, right: 3 }]);
  });
});

describe.skipIf(!existsSync(dmFile))("the CDISC pilot study (skipped where ../shared/data is absent)", () => {
  it("holds: 84 allocated to the high dose are 72 who received it and 12 who received the low one", () => {
    const [header = [], ...rows] = readFileSync(dmFile, "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(",").map((field) => field.replaceAll('"', "")));
    const column = (row: string[], name: string) => row[header.indexOf(name)];
    const count = (test: (planned?: string, actual?: string) => boolean) =>
      rows.filter((row) => test(column(row, "ARMCD"), column(row, "ACTARMCD"))).length;

    const arms = ["Pbo", "Xan_Lo", "Xan_Hi"];
    const boxes = Object.fromEntries(
      arms.map((code) => [
        code,
        arm({
          allocated: count((planned) => planned === code),
          received: count((planned, actual) => planned === code && actual === code),
          receivedAnotherArm: count((planned, actual) => planned === code && actual !== code),
          analysed: count((planned) => planned === code),
        }),
      ]),
    );
    const excluded = count((planned) => planned === "Scrnfail");
    const allocated = count((planned) => arms.includes(planned ?? ""));
    const flow = consortFlow({ assessed: rows.length, excluded, allocated, pending: 0 }, boxes, {}, "locked");

    expect([rows.length, excluded, allocated]).toEqual([306, 52, 254]);
    expect(boxes.Xan_Hi).toMatchObject({ allocated: 84, received: 72, receivedAnotherArm: 12 });
    expect(flow.broken).toEqual([]);
  });
});
