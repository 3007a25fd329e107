import { describe, expect, it } from "vitest";
import { decisionKinds } from "~/domain/approvals/decision-kinds";
import { cohortStatusAfter, proposalDecision } from "~/domain/approvals/proposal-decision";
import { type AdverseEventInput, faultsOf } from "~/domain/safety/adverse-event";

const today = "2026-03-31";
const event: AdverseEventInput = {
  term: "Fever",
  grade: 2,
  grading: "CTCAE 5.0",
  seriousness: null,
  relation: "possibly_related",
  outcome: "recovered",
  startedOn: "2026-03-10",
  endedOn: "2026-03-12",
  knownOn: "2026-03-11",
};

describe("an adverse event", () => {
  it("is accepted with a grade and not serious, and serious without a grade: severity and seriousness are two things", () => {
    expect(faultsOf(event, today)).toEqual([]);
    expect(faultsOf({ ...event, grade: 4 }, today)).toEqual([]);
    expect(faultsOf({ ...event, grade: null, seriousness: "hospitalisation" }, today)).toEqual([]);
  });

  it.each([
    [{ term: "  " }, "term", "required"],
    [{ startedOn: "2026-04-01", knownOn: "2026-04-01", endedOn: null }, "startedOn", "dateInFuture"],
    [{ knownOn: "2026-04-01" }, "knownOn", "dateInFuture"],
    [{ endedOn: "2026-04-01" }, "endedOn", "dateInFuture"],
    [{ knownOn: "2026-03-09" }, "knownOn", "knownBeforeStart"],
    [{ endedOn: "2026-03-09" }, "endedOn", "endBeforeStart"],
    [{ grade: 6 }, "grade", "outOfRange?lowest=1&highest=5"],
    [{ grade: 1.5 }, "grade", "outOfRange?lowest=1&highest=5"],
    [{ outcome: "fatal" }, "seriousness", "fatalIsSerious"],
    [{ outcome: "fatal", seriousness: "life_threatening" }, "seriousness", "fatalIsSerious"],
  ] as [Partial<AdverseEventInput>, string, string][])("with %j is refused at %s: %s", (change, path, message) => {
    expect(faultsOf({ ...event, ...change }, today)).toContainEqual({ path, message });
  });

  it("names every fault at once", () => {
    expect(faultsOf({ ...event, term: "", grade: 9, knownOn: "2026-03-09" }, today)).toHaveLength(3);
  });
});

describe("a decision as it is transcribed", () => {
  const decision = {
    decision: "approved",
    number: "12",
    symbol: "QĐ-BYT",
    decidedOn: "2026-03-10",
    signatory: "Nguyễn Văn An",
    council: "Hội đồng",
    councilOpinion: "đồng ý",
    councilOpinionOn: "2026-03-10",
  };
  const pathsOf = (value: unknown) => proposalDecision.safeParse(value).error?.issues.map(({ path }) => path.join("."));

  it("takes the council's opinion on the day itself or before, never after", () => {
    expect(pathsOf(decision)).toBeUndefined();
    expect(pathsOf({ ...decision, councilOpinionOn: "2026-03-11" })).toEqual(["councilOpinionOn"]);
  });

  it("needs its conditions when it is approved with conditions", () => {
    const conditional = { ...decision, decision: "approved_with_conditions" };
    expect(pathsOf(conditional)).toEqual(["conditions"]);
    expect(pathsOf({ ...conditional, conditions: "Báo cáo hằng quý" })).toBeUndefined();
  });

  it("leaves the cohort approved, rejected or still open", () => {
    expect(decisionKinds.map(cohortStatusAfter)).toEqual(["approved", "approved", "rejected", "deferred"]);
  });
});
