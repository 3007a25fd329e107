import { describe, expect, it } from "vitest";
import { recordState } from "~/domain/trials/duties/record-state";
import { duties, standingDuties } from "~/domain/trials/duties/trial-duties";
import { firstAndToday } from "~/domain/trials/life-cycle/first-and-today";
import { emptyRecord, type TrialRecord } from "~/domain/trials/trial-record";

const today = "2026-07-01";

function facts(change: (record: TrialRecord) => void = () => {}, enrolled: number | null = null) {
  const record = emptyRecord();
  record.oversight.verifiedOn = today;
  change(record);
  return { record, registeredOn: "2024-01-08", confirmedOn: null, enrolled };
}

const idsOf = (given: ReturnType<typeof facts>) =>
  standingDuties(given, today).map(({ id, state }) => `${id} ${state}`);

describe("the duties of a record", () => {
  it("each name a basis and a source", () => {
    expect(duties.every(({ basis, source }) => ["legal", "good_practice"].includes(basis) && source.length > 5)).toBe(
      true,
    );
  });
  it("ask for verification twelve months after the last one", () => {
    expect(idsOf(facts((record) => (record.oversight.verifiedOn = "2025-07-01")))).toEqual(["verification due"]);
    expect(idsOf(facts((record) => (record.oversight.verifiedOn = "2025-06-30")))).toEqual(["verification late"]);
    expect(idsOf(facts((record) => (record.oversight.verifiedOn = "2025-09-01")))).toEqual([]);
  });
  it("count the signing of a version as a verification", () => {
    const signed = facts((record) => (record.oversight.verifiedOn = undefined));
    expect(idsOf(signed)).toEqual(["verification late"]);
    expect(standingDuties({ ...signed, confirmedOn: "2026-03-01" }, today)).toEqual([]);
  });
  it("ask for results twelve months after an actual primary completion, until some are stated", () => {
    const completed = (record: TrialRecord) => {
      record.oversight.primaryCompletion = { date: "2025-05", kind: "actual" };
    };
    const late = standingDuties(facts(completed), today);
    expect(late.map(({ id, dueOn, basis }) => [id, dueOn, basis])).toEqual([
      ["results", "2026-05-31", "good_practice"],
    ]);
    const stated = facts((record) => {
      completed(record);
      record.oversight.resultsPublishedOn = "2026-02";
    });
    expect(idsOf(stated)).toEqual([]);
  });
  it("are a legal duty only where the record says that the law binds it", () => {
    const bound = facts((record) => {
      record.oversight.primaryCompletion = { date: "2025-05-31", kind: "actual" };
      record.oversight.fdaRegulatedDrug = true;
      record.design.countries = ["US", "VN"];
    });
    expect(standingDuties(bound, today).map(({ id, basis }) => [id, basis])).toEqual([["results_us", "legal"]]);
  });
  it("ask for status and dates within thirty days after one has passed", () => {
    const pending = (date: string) =>
      facts((record) => {
        record.enrolment.recruitmentStatus = "pending";
        record.enrolment.firstEnrolment = { date, kind: "anticipated" };
      });
    expect(idsOf(pending("2026-06-15"))).toEqual(["status due"]);
    expect(idsOf(pending("2026-05-15"))).toEqual(["status late"]);
    expect(idsOf(pending("2026-07-15"))).toEqual([]);
  });
  it("warn before the last approval of a recruiting trial runs out", () => {
    const recruiting = facts((record) => {
      record.enrolment.recruitmentStatus = "recruiting";
      record.oversight.approvals = [
        { id: "a", kind: "ethics_council", body: { vi: "Hội đồng" }, expiresOn: "2026-01-01" },
        { id: "b", kind: "ethics_council", body: { vi: "Hội đồng" }, expiresOn: "2026-07-20" },
      ];
    });
    expect(idsOf(recruiting)).toEqual(["approval_renewal due"]);
  });
});

describe("the state of a record", () => {
  it("is current when nothing is due", () => {
    expect(recordState(facts(), today)).toEqual({ currency: "current", duties: [], inconsistencies: [] });
  });
  it("is inconsistent before it is late", () => {
    const contradicting = facts((record) => {
      record.oversight.verifiedOn = "2024-01-01";
      record.enrolment.recruitmentStatus = "pending";
    }, 3);
    const state = recordState(contradicting, today);
    expect([state.currency, state.inconsistencies]).toEqual(["inconsistent", ["enrolled_before_recruiting"]]);
    expect(state.duties.map(({ id }) => id)).toEqual(["verification"]);
  });
  it("names an actual date that lies ahead, a completion without date, and more people than planned", () => {
    const wrong = facts((record) => {
      record.enrolment.firstEnrolment = { date: "2026-08", kind: "actual" };
      record.enrolment.overallStatus = "completed";
      record.enrolment.plannedSize = 10;
    }, 11);
    expect(recordState(wrong, today).inconsistencies).toEqual([
      "actual_in_future",
      "completed_without_date",
      "more_than_planned",
    ]);
  });
});

describe("first registered and today", () => {
  it("flags a primary outcome that was replaced, and none that only moved or got another id", () => {
    const [pain, function_] = [
      { id: "a", name: { en: "Pain" }, timepoint: { en: "6 months" } },
      { id: "b", name: { en: "Function" }, timepoint: { en: "6 months" } },
    ];
    const first = facts((record) => (record.outcomes.primary = [pain, function_])).record;
    const moved = facts((record) => (record.outcomes.primary = [function_, { ...pain, id: "c" }])).record;
    const replaced = facts((record) => (record.outcomes.primary = [function_])).record;
    expect(firstAndToday(first, moved).primaryOutcomes.changed).toBe(false);
    expect(firstAndToday(first, replaced).primaryOutcomes).toMatchObject({ changed: true, first: [pain, function_] });
  });
});
