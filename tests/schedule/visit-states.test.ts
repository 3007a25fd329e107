import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlannedVisit, visitScheduleSchema } from "~/domain/schedule/visit-schedule";
import { type VisitEntry, visitStates } from "~/domain/schedule/visit-state";
import { placeInWindow, visitWindow } from "~/domain/schedule/visit-window";
import { siteDayList } from "~/domain/schedule/site-day";
import { addDays } from "~/lib/civil-day";

const month3: PlannedVisit = {
  code: "month-3",
  name: { en: "Month 3", vi: "Tháng thứ 3" },
  anchor: "infusion",
  day: 91,
  before: 14,
  after: 14,
  instruments: ["womac"],
};
const anchors = { consent: "2026-01-05", enrolment: "2026-01-12", infusion: "2026-02-02" };
const subject = { anchors, endedOn: null };
const done = (happenedOn: string): VisitEntry => {
  return { number: 1, visit: "month-3", outcome: "done", happenedOn, corrects: null };
};
const standingOn = (today: string, entries: VisitEntry[] = [], endedOn: string | null = null) =>
  visitStates([month3], { anchors, endedOn }, entries, today)[0]?.standing;

describe("a planned visit", () => {
  it("has its window counted from the infusion: day 91, 14 days on either side", () => {
    expect(visitWindow(month3, anchors)).toEqual({ target: "2026-05-04", opens: "2026-04-20", closes: "2026-05-18" });
  });

  it.each([
    ["2026-04-19", "upcoming"],
    ["2026-04-20", "due"],
    ["2026-05-18", "due"],
    ["2026-05-19", "overdue"],
  ])("on %s is %s", (today, standing) => {
    expect(standingOn(today)).toBe(standing);
  });

  it("has no day before the event that it is counted from", () => {
    const waiting = { anchors: { ...anchors, infusion: null }, endedOn: null };
    expect(visitStates([month3], waiting, [], "2026-09-01")[0]).toMatchObject({
      standing: "not_anchored",
      window: null,
    });
  });

  it("is not expected after follow-up ended within its window, and stays overdue when the window had closed", () => {
    expect(standingOn("2026-06-30", [], "2026-05-01")).toBe("not_expected");
    expect(standingOn("2026-06-30", [], "2026-05-18")).toBe("not_expected");
    expect(standingOn("2026-06-30", [], "2026-05-19")).toBe("overdue");
  });

  it("is done once made, within its window or not, and says which", () => {
    const states = visitStates([month3], subject, [done("2026-05-20")], "2026-06-01");
    expect(states[0]).toMatchObject({ standing: "done", place: "late" });
    expect(visitStates([month3], subject, [done("2026-05-18")], "2026-06-01")[0]?.place).toBe("within");
  });

  it("is due again when its entry was taken back", () => {
    const back: VisitEntry = { number: 2, visit: "month-3", outcome: "voided", happenedOn: null, corrects: 1 };
    expect(standingOn("2026-05-10", [done("2026-05-04"), back])).toBe("due");
  });

  it("goes through upcoming, due and overdue in this order and no other, whatever its window", () => {
    const order = ["upcoming", "due", "overdue"];
    const visits = fc.record({
      day: fc.integer({ min: -30, max: 400 }),
      before: fc.nat(30),
      after: fc.nat(30),
    });
    fc.assert(
      fc.property(visits, fc.nat(500), fc.nat(60), ({ day, before, after }, from, later) => {
        const visit = { ...month3, day, before, after };
        const first = addDays("2026-01-01", from);
        const second = addDays(first, later);
        const ranks = [first, second].map((today) => {
          return order.indexOf(visitStates([visit], subject, [], today)[0]?.standing ?? "");
        });
        expect(ranks.every((rank) => rank >= 0)).toBe(true);
        expect(ranks[0]).toBeLessThanOrEqual(ranks[1] ?? -1);
        const window = visitWindow(visit, anchors);
        expect(window && placeInWindow(window, window.target)).toBe("within");
      }),
    );
  });
});

describe("the lists of a site's day", () => {
  const listOn = (today: string, assessed: string[] = [], entries: VisitEntry[] = []) => {
    const [state] = visitStates([month3], subject, entries, today);
    return state && siteDayList(state, assessed, today);
  };

  it.each([
    ["2026-04-12", null],
    ["2026-04-13", "week"],
    ["2026-05-03", "week"],
    ["2026-05-04", "today"],
    ["2026-05-18", "today"],
    ["2026-05-19", "overdue"],
  ])("hold an open visit on %s as %s", (today, list) => {
    expect(listOn(today)).toBe(list);
  });

  it("hold a visit that was made as unresolved until all that is planned for it is entered", () => {
    expect(listOn("2026-06-01", [], [done("2026-05-04")])).toBe("unresolved");
    expect(listOn("2026-06-01", ["womac"], [done("2026-05-04")])).toBeNull();
  });
});

describe("a schedule", () => {
  it("names a code that is used twice, and needs a visit", () => {
    const twice = visitScheduleSchema.safeParse([month3, month3]);
    expect(twice.error?.issues).toMatchObject([{ path: [1, "code"], message: "visitCodeTwice" }]);
    expect(visitScheduleSchema.safeParse([]).success).toBe(false);
    expect(visitScheduleSchema.safeParse([{ ...month3, code: "Month 3" }]).success).toBe(false);
  });
});
