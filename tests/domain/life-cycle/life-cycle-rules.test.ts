import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptedRegistryOf } from "~/domain/trials/life-cycle/accepted-registries";
import { approvalFaults } from "~/domain/trials/life-cycle/approvals-in-force";
import { identifierKeys, isUniversalTrialNumber } from "~/domain/trials/life-cycle/identifier-keys";
import { judgeUpdate } from "~/domain/trials/life-cycle/judge-update";
import { textLikeness, trialLikeness } from "~/domain/trials/life-cycle/likeness";
import { addMonths, earliestDay, latestDay } from "~/domain/trials/life-cycle/partial-day";
import { rebaseRecord } from "~/domain/trials/life-cycle/rebase-record";
import {
  overallTransitions,
  recruitmentTransitions,
  transitionBetween,
} from "~/domain/trials/life-cycle/recruitment-transitions";
import { registrationTiming } from "~/domain/trials/life-cycle/registration-timing";
import { emptyRecord, type TrialRecord } from "~/domain/trials/trial-record";

const today = "2026-07-01";

function recordWith(change: (record: TrialRecord) => void): TrialRecord {
  const record = emptyRecord();
  change(record);
  return record;
}

const inStatus = (recruitmentStatus: "pending" | "recruiting" | "suspended" | "complete") =>
  recordWith((record) => (record.enrolment.recruitmentStatus = recruitmentStatus));

describe("partial dates", () => {
  it("reach from their first to their last day", () => {
    expect([earliestDay("2024"), latestDay("2024")]).toEqual(["2024-01-01", "2024-12-31"]);
    expect([earliestDay("2024-02"), latestDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect([earliestDay("2024-02-03"), latestDay("2024-02-03")]).toEqual(["2024-02-03", "2024-02-03"]);
  });
  it("move by months to the last day that the month has", () => {
    expect([addMonths("2024-01-31", 1), addMonths("2024-02-29", 12), addMonths("2025-11-15", 12)]).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2026-11-15",
    ]);
  });
});

describe("prospective or retrospective", () => {
  const first = (date: string, identifiers: TrialRecord["identification"]["secondaryIdentifiers"] = []) =>
    recordWith((record) => {
      record.enrolment.firstEnrolment = { date, kind: "actual" };
      record.identification.secondaryIdentifiers = identifiers;
    });
  it("is judged against the earliest registration in an accepted registry, not against this book", () => {
    const nct = { id: "a", authority: "ClinicalTrials.gov", number: "NCT01234567", registeredOn: "2024-01-10" };
    expect(registrationTiming(first("2024-02-01", [nct]), "2024-06-01")).toMatchObject({
      verdict: "prospective",
      basis: "accepted",
      number: "NCT01234567",
    });
  });
  it("does not count a number of no accepted registry, nor one without its date", () => {
    const own = { id: "a", authority: "Sponsor", number: "ABC-1", registeredOn: "2024-01-10" };
    const undated = { id: "b", authority: "ClinicalTrials.gov", number: "NCT01234567" };
    expect(registrationTiming(first("2024-02-01", [own, undated]), "2024-06-01")).toMatchObject({
      verdict: "retrospective",
      basis: "here",
    });
  });
  it("counts the day of the first enrolment itself as before it", () => {
    expect(registrationTiming(first("2024-06-01"), "2024-06-01").verdict).toBe("prospective");
  });
  it("stays open where a partial date does not decide", () => {
    expect(registrationTiming(first("2024-06"), "2024-06-10").verdict).toBe("undetermined");
    expect(registrationTiming(first("2024-07"), "2024-06-10").verdict).toBe("prospective");
    expect(registrationTiming(emptyRecord(), "2024-06-10").verdict).toBe("undetermined");
  });
  it("knows registries by the form of their numbers", () => {
    expect(
      ["NCT05040438", "isrctn12345678", "ChiCTR2000030906", "2023-505678-12-00", "TB-2026-00001-3"].map(
        acceptedRegistryOf,
      ),
    ).toEqual([
      "ClinicalTrials.gov",
      "ISRCTN",
      "Chinese Clinical Trial Registry",
      "EU Clinical Trials Information System",
      null,
    ]);
  });
});

describe("the transitions of status", () => {
  it("never lead back to pending, and from an ending lead nowhere", () => {
    expect(Object.values(recruitmentTransitions).flat()).not.toContain("pending");
    expect(Object.values(overallTransitions).flat()).not.toContain("not_yet_recruiting");
    expect([overallTransitions.completed, overallTransitions.terminated, overallTransitions.withdrawn]).toEqual([
      [],
      [],
      [],
    ]);
  });
  it("refuse a step against their order and allow one along it", () => {
    expect(transitionBetween(inStatus("recruiting"), inStatus("pending"))).toBe("refused");
    expect(transitionBetween(inStatus("recruiting"), inStatus("complete"))).toBe("allowed");
    expect(transitionBetween(inStatus("pending"), inStatus("pending"))).toBe("none");
  });
  it("send a reopened trial to the regulator", () => {
    const over = recordWith((record) => (record.enrolment.overallStatus = "completed"));
    const again = recordWith((record) => (record.enrolment.overallStatus = "recruiting"));
    expect(transitionBetween(over, again)).toBe("reopened");
    expect(judgeUpdate(over, again, today).reviewed).not.toEqual([]);
  });
});

describe("an update", () => {
  it("that changes nothing is a fault", () => {
    expect(judgeUpdate(emptyRecord(), emptyRecord(), today).faults).toEqual(["update_unchanged"]);
  });
  it("of primary outcome, planned size or eligibility goes to review; of anything else it does not", () => {
    const outcome = recordWith((record) => (record.outcomes.primary = [{ id: "a", name: { en: "Pain" } }]));
    const size = recordWith((record) => (record.enrolment.plannedSize = 80));
    const age = recordWith((record) => (record.eligibility.minimumAge = 18));
    const acronym = recordWith((record) => (record.identification.acronym = "KNEE"));
    const reviewed = [outcome, size, age, acronym].map(
      (after) => judgeUpdate(emptyRecord(), after, today).reviewed.length,
    );
    expect(reviewed).toEqual([1, 1, 1, 0]);
  });
  it("to a stopped status states why", () => {
    const stopped = inStatus("suspended");
    expect(judgeUpdate(inStatus("recruiting"), stopped, today).faults).toEqual(["why_stopped_missing"]);
    stopped.enrolment.whyStopped = { en: "Supply" };
    expect(judgeUpdate(inStatus("recruiting"), stopped, today).faults).toEqual([]);
  });
  it("to recruiting needs approvals in force", () => {
    const recruiting = inStatus("recruiting");
    expect(judgeUpdate(inStatus("pending"), recruiting, today).faults).toEqual(["ethics_missing"]);
    recruiting.oversight.ethicsStatus = "approved";
    expect(judgeUpdate(inStatus("pending"), recruiting, today).faults).toEqual([]);
    const council = { id: "a", kind: "ethics_council" as const, body: { vi: "Hội đồng" }, expiresOn: "2026-06" };
    recruiting.oversight.approvals = [council];
    expect(approvalFaults(recruiting, "2026-06-30")).toEqual([]);
    expect(approvalFaults(recruiting, today)).toEqual(["ethics_expired"]);
  });
});

describe("an update put onto a newer version", () => {
  const named = (acronym: string, plannedSize: number) =>
    recordWith((record) => {
      record.identification.acronym = acronym;
      record.enrolment.plannedSize = plannedSize;
    });
  it("keeps what either side changed alone", () => {
    const { record, conflicts } = rebaseRecord(named("A", 30), named("A", 80), named("B", 30));
    expect([record.identification.acronym, record.enrolment.plannedSize, conflicts]).toEqual(["B", 80, []]);
  });
  it("keeps its own value where both changed a field, and names it", () => {
    const { record, conflicts } = rebaseRecord(named("A", 30), named("A", 80), named("A", 40));
    expect([record.enrolment.plannedSize, conflicts]).toEqual([40, ["enrolment.plannedSize"]]);
  });
});

describe("identifiers", () => {
  it("have WHO's form of a universal trial number or not", () => {
    expect(
      ["U1111-1234-5678", "u1111-1234-5678", "U1111-123-5678", "1111-1234-5678"].map(isUniversalTrialNumber),
    ).toEqual([true, true, false, false]);
  });
  it("are compared alone where a registry gave them, beside their issuer else, and grants not at all", () => {
    const keys = identifierKeys(
      recordWith((record) => {
        record.identification.secondaryIdentifiers = [
          { id: "a", authority: "any", number: "nct 0504 0438" },
          { id: "b", authority: "Bộ Y tế", number: "001" },
          { id: "c", authority: "NIH", number: "R01", kind: "nih_grant" },
        ];
      }),
    );
    expect(keys).toEqual(["NCT05040438", "bo y te:001"]);
  });
});

describe("likeness", () => {
  it("is the same from either side, between 0 and 1, and 1 with itself whatever the marks", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = textLikeness(a, b);
        expect(likeness).toBe(textLikeness(b, a));
        expect(likeness >= 0 && likeness <= 1).toBe(true);
      }),
    );
    expect(textLikeness("Bại não", "bai nao")).toBe(1);
  });
  it("finds a reworded title of the same sponsor and condition, and not another disease", () => {
    const own = {
      titles: ["Umbilical cord mesenchymal stem cells for knee osteoarthritis"],
      sponsors: ["Vinmec"],
      conditions: ["Knee osteoarthritis"],
    };
    const reworded = {
      titles: ["Mesenchymal stem cells from umbilical cord in knee osteoarthritis"],
      sponsors: ["Vinmec"],
      conditions: ["Osteoarthritis, knee"],
    };
    const other = { titles: ["Autologous bone marrow cells for autism"], sponsors: ["Vinmec"], conditions: ["Autism"] };
    expect(trialLikeness(own, reworded)).toBeGreaterThan(0.6);
    expect(trialLikeness(own, other)).toBeLessThan(0.6);
  });
});
