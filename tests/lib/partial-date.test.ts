import { describe, expect, it } from "vitest";
import { sectionValue } from "~/domain/trials/section-form";
import { settledDate } from "~/lib/partial-date";

describe("a date as people write it", () => {
  it.each([
    ["27/02/2023", "2023-02-27"],
    ["7-2-2023", "2023-02-07"],
    [" 27.2.2023 ", "2023-02-27"],
    ["2/2023", "2023-02"],
    ["03/04/2027", "2027-04-03"],
  ])("reads %s with the day first", (typed, settled) => {
    expect(settledDate(typed)).toBe(settled);
  });

  it.each(["2023-02-27", "2023-02", "2023", "30/02/2023", "02/27/2023", "soon", ""])("leaves %s as it is", (typed) => {
    expect(settledDate(typed)).toBe(typed);
  });

  it("is taken by every date of a record's form", () => {
    const typed = { "firstEnrolment.date": "15/02/2027", plannedSize: "30" };
    expect(sectionValue("enrolment", typed)).toMatchObject({ firstEnrolment: { date: "2027-02-15" }, plannedSize: 30 });
    expect(sectionValue("oversight", { ethicsApprovedOn: "15/10/2026" })).toMatchObject({
      ethicsApprovedOn: "2026-10-15",
    });
  });
});
