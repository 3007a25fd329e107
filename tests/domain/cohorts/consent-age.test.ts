import { describe, expect, it } from "vitest";
import { ageFitsBirthYear, consentAgeSchema, mayBeOfAge, surelyMinor } from "~/domain/cohorts/consent-age";
import { decideEntry } from "~/domain/cohorts/decide-entry";
import { reconsentDue } from "~/domain/cohorts/reconsent";

const unknown = { consentedOn: "2026-05-20", birthYear: null, age: null };
const age = (months: number | null, majorityMonth: string | null = null) => ({ months, majorityMonth });

describe("a minor at consent", () => {
  it("is known by months before the month of majority, and by that before the year of birth", () => {
    expect(surelyMinor({ ...unknown, age: age(215) })).toBe(true);
    expect(surelyMinor({ ...unknown, age: age(216), birthYear: 2020 })).toBe(false);
    expect(surelyMinor({ ...unknown, age: age(null, "2026-06") })).toBe(true);
    expect(surelyMinor({ ...unknown, age: age(null, "2026-05") })).toBe(false);
  });
  it("is not presumed where the year of birth leaves it open", () => {
    expect(surelyMinor({ ...unknown, birthYear: 2009 })).toBe(true);
    expect(surelyMinor({ ...unknown, birthYear: 2008 })).toBe(false);
    expect(surelyMinor(unknown)).toBe(false);
  });
  it("without a guardian's signature is a major deviation with its reason", () => {
    const ground = { events: [], definition: "eligibility" as const, sitePaused: false, consentInForce: null };
    const consent = { kind: "consented" as const, happenedOn: "2026-05-20", minor: true, details: {} };
    const decide = (more: object) => decideEntry({ ...ground, today: "2026-05-20" }, { ...consent, ...more });
    expect(() => decide({})).toThrow(
      expect.objectContaining({ issues: [{ path: "deviationReason", message: "deviation_guardian_absent" }] }),
    );
    expect(decide({ details: { guardian: "yes" } }).deviations).toEqual([]);
    expect(decide({ deviationReason: "Guardian abroad" }).deviations).toMatchObject([
      { code: "guardian_absent", class: "major" },
    ]);
  });
});

describe("majority", () => {
  it("comes with its month where that is held, else with the year", () => {
    expect(mayBeOfAge("2026-05-01", 2010, age(null, "2026-05"))).toBe(true);
    expect(mayBeOfAge("2026-04-30", 2000, age(null, "2026-05"))).toBe(false);
    expect(mayBeOfAge("2026-01-01", 2008, null)).toBe(true);
    expect(mayBeOfAge("2026-12-31", null, null)).toBe(false);
  });
  it("makes re-consent due from its month on", () => {
    const standing = { signed: "1", inForce: null, byGuardian: true, birthYear: 2008, inTrial: true };
    const due = (today: string) => reconsentDue({ ...standing, today, age: age(null, "2026-09") });
    expect(due("2026-08-31")).toEqual([]);
    expect(due("2026-09-01")).toEqual(["majority"]);
  });
});

describe("age in months", () => {
  it("fits a year of birth that it leads back to", () => {
    const fits = (months: number, birthYear: number) => ageFitsBirthYear({ ...unknown, birthYear, age: age(months) });
    expect([fits(64, 2021), fits(63, 2021), fits(75, 2020), fits(77, 2020)]).toEqual([true, true, true, false]);
    expect(fits(64, 2020)).toBe(true);
    expect(fits(51, 2021)).toBe(false);
    expect(ageFitsBirthYear(unknown)).toBe(true);
  });
  it("is whole and not negative, and a month of majority is a month", () => {
    expect(consentAgeSchema.safeParse(age(3.5)).success).toBe(false);
    expect(consentAgeSchema.safeParse(age(-1)).success).toBe(false);
    expect(consentAgeSchema.safeParse(age(null, "2026-13")).success).toBe(false);
  });
});
