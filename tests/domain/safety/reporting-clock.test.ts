import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClockedEvent, clocksOf, type Sending } from "~/domain/safety/reporting-clock";
import { fallsUnder, type ReportingRule, rulesInForce } from "~/domain/safety/reporting-rule";
import { workingCalendar } from "~/domain/safety/working-days";
import { addDays } from "~/lib/civil-day";

const words = { en: "Council", vi: "Hội đồng" };
const rule: ReportingRule = {
  trialId: null,
  code: "national-fatal",
  version: 1,
  appliesTo: "fatal_or_life_threatening",
  recipient: words,
  days: 7,
  dayKind: "working",
  basis: words,
  confirmed: false,
  active: true,
  inForceFrom: "2017-06-02",
};
const rules: ReportingRule[] = [rule, { ...rule, code: "national-serious", appliesTo: "other_serious", days: 15 }];
const death: ClockedEvent = {
  seriousness: "death",
  relation: "not_assessed",
  expectedness: "not_assessed",
  knownOn: "2026-03-02",
  seriousKnownOn: null,
};
const sent = (sentOn: string): Sending => ({
  ruleCode: "national-fatal",
  recipient: "Council",
  sentOn,
  receipt: "12/CV",
});
const calendar = workingCalendar([{ day: "2026-03-05", kind: "off", confirmed: false }]);

describe("a reporting clock", () => {
  it("starts at first knowledge, counts working days, and says how many are left", () => {
    const [clock] = clocksOf(death, rules, [], calendar, "2026-03-06");
    expect(clock).toMatchObject({ startedOn: "2026-03-02", dueOn: "2026-03-12", state: "running", daysLeft: 4 });
    expect(clock?.doubt).toBe("unconfirmed_days_off");
  });

  it("is late from the day after it was due, and stops on the recorded sending only", () => {
    expect(clocksOf(death, rules, [], calendar, "2026-03-12")[0]?.state).toBe("running");
    expect(clocksOf(death, rules, [], calendar, "2026-03-13")[0]).toMatchObject({ state: "late", daysLeft: -1 });
    expect(clocksOf(death, rules, [sent("2026-03-12")], calendar, "2026-05-01")[0]).toMatchObject({
      state: "stopped",
      daysLeft: 0,
    });
    const late = clocksOf(death, rules, [sent("2026-03-16"), sent("2026-03-18")], calendar, "2026-05-01");
    expect(late[0]).toMatchObject({ state: "stopped_late", daysLeft: -2, sending: { sentOn: "2026-03-16" } });
  });

  it("starts on the day on which the event was known to be serious, where that was later", () => {
    const [clock] = clocksOf({ ...death, seriousKnownOn: "2026-03-09" }, rules, [], calendar, "2026-03-09");
    expect(clock).toMatchObject({ startedOn: "2026-03-09", dueOn: "2026-03-18", doubt: null });
  });

  it("runs for serious events only, each under the rules of its class", () => {
    expect(clocksOf({ ...death, seriousness: null }, rules, [], calendar, "2026-03-09")).toEqual([]);
    const other = clocksOf({ ...death, seriousness: "disability" }, rules, [], calendar, "2026-03-09");
    expect(other.map((clock) => clock.rule.code)).toEqual(["national-serious"]);
    expect(
      fallsUnder({ ...death, relation: "related", expectedness: "unexpected" }, "unexpected_related_serious"),
    ).toBe(true);
    expect(fallsUnder(death, "unexpected_related_serious")).toBe(false);
  });

  it("says where no public holidays are held for the year", () => {
    const far = { ...death, knownOn: "2031-01-02" };
    expect(clocksOf(far, rules, [], calendar, "2031-01-02")[0]?.doubt).toBe("year_without_days_off");
  });

  it("is stopped by whatever sending under its rule came first, and never by another rule's", () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays("2026-03-02", days));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 5 }), day, (days, today) => {
        const clock = clocksOf(death, rules, days.map(sent), calendar, today)[0];
        const first = [...days].sort()[0];
        expect(clock?.sending?.sentOn).toBe(first);
        expect(clock?.state.endsWith("late")).toBe((first ?? today) > "2026-03-12");
        const foreign = days.map((each) => ({ ...sent(each), ruleCode: "national-serious" }));
        expect(clocksOf(death, rules, foreign, calendar, today)[0]?.sending).toBeNull();
      }),
    );
  });
});

describe("the rules in force", () => {
  it("are the latest version of each code on the day, the trial's own before the house's", () => {
    const own = { ...rule, trialId: 4, days: 3, inForceFrom: "2026-02-01" };
    const shorter = { ...own, version: 2, days: 2, inForceFrom: "2026-06-01" };
    const all = [shorter, { ...rule, version: 2, days: 9 }, own, rule];
    expect(rulesInForce(all, "2026-01-01").map(({ days }) => days)).toEqual([9]);
    expect(rulesInForce(all, "2026-03-01").map(({ days }) => days)).toEqual([3]);
    expect(rulesInForce(all, "2026-06-01").map(({ days }) => days)).toEqual([2]);
  });

  it("leave out what was given up, and what is not yet in force", () => {
    expect(rulesInForce([rule, { ...rule, trialId: 4, active: false }], "2026-01-01")).toEqual([]);
    expect(rulesInForce([rule], "2017-06-01")).toEqual([]);
  });
});
