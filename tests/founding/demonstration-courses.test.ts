import { describe, expect, it } from "vitest";
import { compareRecords } from "~/domain/trials/record-comparison";
import { missingFrom } from "~/domain/trials/registration-completeness";
import { isRegistrationNumber } from "~/domain/trials/registration-number";
import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import { courseSteps } from "~/services/founding/demonstration/course-steps";
import { demonstrationCourses } from "~/services/founding/demonstration/courses";
import { demonstrationNumber } from "~/services/founding/demonstration/open-trial.server";
import { demonstrationHospitals, demonstrationSponsor } from "~/services/founding/demonstration/places";
import { registeredRecord } from "~/services/founding/demonstration/registered-record";
import { seededRandom } from "~/services/founding/demonstration/seeded-random";
import { demonstrationUpdates } from "~/services/founding/demonstration/updated-records";

describe("the demonstration trial's record", () => {
  it("states all that a registration must and should state, in both languages", () => {
    const noted = (record: TrialRecord, day: string) => new Set(missingFrom(record, day).map(({ id }) => id));
    const unscanned = ["document_place", "approval_scan"];
    expect([...noted(registeredRecord, "2024-02-20")].sort()).toEqual([...unscanned, "secondary_outcome"].sort());
    for (const { at, record } of demonstrationUpdates) {
      expect([...noted(record, civilDay(at))].sort()).toEqual([...unscanned].sort());
    }
  });

  it("has the shape of a record in every version", () => {
    for (const record of [registeredRecord, ...demonstrationUpdates.map((update) => update.record)]) {
      expect(trialRecord.parse(record)).toEqual(record);
    }
  });

  it("moves planned dates and adds the secondary outcome in 2025", () => {
    const from = registeredRecord as unknown as JsonValue;
    const to = demonstrationUpdates[0]?.record as unknown as JsonValue;
    expect(compareRecords(from, to).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        "enrolment.recruitmentStatus",
        "oversight.completion.date",
        "oversight.primaryCompletion.date",
        "outcomes.secondary.womac-function",
      ]),
    );
  });

  it("says of itself, in both languages, that it is made up", () => {
    const { publicTitle, scientificTitle } = registeredRecord.identification;
    for (const title of [publicTitle, scientificTitle]) {
      expect(title?.en).toContain("synthetic");
      expect(title?.vi).toContain("mô phỏng");
    }
    for (const organisation of [demonstrationSponsor, ...demonstrationHospitals]) {
      expect(organisation).toMatchObject({ synthetic: true, name_en: expect.stringContaining("(synthetic)") });
      expect(organisation.name_vi).toContain("(mô phỏng)");
    }
    expect(demonstrationNumber).toMatch(/^DEMO-/);
    expect(isRegistrationNumber(demonstrationNumber)).toBe(true);
  });
});

describe("the made-up participants", () => {
  const courses = demonstrationCourses();

  it("are the same each time, each with a code of their own", () => {
    expect(demonstrationCourses()).toEqual(courses);
    expect(new Set(courses.map(({ code }) => code)).size).toBe(courses.length);
  });

  it("visit on working days, from the day of registration to July 2026", () => {
    const days = courses.flatMap((course, index) => [
      course.consentedOn,
      ...courseSteps(course, seededRandom(index)).steps.map(({ on }) => on),
    ]);
    const weekdays = days.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(weekdays).not.toContain(0);
    expect(weekdays).not.toContain(6);
    expect(days).not.toContain("2025-01-29");
    expect(days.every((day) => day >= "2024-03-04" && day <= "2026-07-31")).toBe(true);
  });
});

describe("a seeded sequence", () => {
  it("stays within its limits and reaches both", () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 500 }, () => random.whole(3, 6));
    expect([...new Set(drawn)].toSorted()).toEqual([3, 4, 5, 6]);
  });
});
