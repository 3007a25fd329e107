import { describe, expect, it } from "vitest";
import { SignInNotice } from "~/components/accounts/sign-in-notice";
import { ScreeningTable } from "~/components/cohorts/screening-table";
import { WaitingTable } from "~/components/desk/waiting-table";
import { OwnDrafts } from "~/components/review/own-drafts";
import { ClockStanding } from "~/components/safety/clock-words";
import { ClosedDraft } from "~/components/trials/closed-draft";
import { TrialList } from "~/components/trials/trial-list";
import { markup, readable } from "./render-page-part";

const titles = { title_en: "Cells in cerebral palsy", title_vi: "Tế bào trong bại não" };

describe("a list of public trials", () => {
  const row = {
    ...titles,
    public_id: "t-1",
    registration_number: "DEMO-2026-00001-8",
    standing: "registered",
    synthetic: true,
    sponsor_en: null,
    sponsor_vi: null,
    sponsor_public_id: null,
    phase: "2",
    recruitment_status: "pending",
    planned: 30,
    enrolled: null,
    proposed: null,
  };
  const shown = (planned: number | null) =>
    readable(markup(<TrialList trials={[{ ...row, planned }]} caption="List" />));

  it("says the planned size of a trial of which nobody is counted yet, and that it is not stated where it is not", () => {
    expect(shown(30)).toContain("30 planned; no count of enrolment yet");
    expect(shown(null)).toContain("not stated");
  });
});

describe("a screening log", () => {
  const person = { stage: "screen_failed", site_code: "HN", consented_on: "2026-03-01", consent_version: "1.0" };
  const log = (checked_on: string | null, eligible: boolean | null) =>
    readable(
      markup(
        <ScreeningTable
          screened={[{ ...person, code: "ABC-DEF", checked_on, eligible, failed: [] }]}
          base="/desk/trials/t/participants"
        />,
      ),
    );

  it("does not say that no criterion failed where none was checked", () => {
    expect(log(null, null)).toMatch(/Not checked here unknown$/);
    expect(log("2026-03-02", true)).not.toContain("unknown");
  });
});

describe("what waits for somebody", () => {
  it("is for an investigator what was returned, before drafts, and nothing that is registered", () => {
    const trials = ["draft", "registered", "returned"].map((standing) => ({
      ...titles,
      public_id: standing,
      standing,
    }));
    const html = markup(<OwnDrafts trials={trials} />);
    expect([...html.matchAll(/href="\/desk\/trials\/(\w+)"/g)].map(([, id]) => id)).toEqual(["returned", "draft"]);
    expect(markup(<OwnDrafts trials={trials.slice(1, 2)} />)).toBe("");
  });

  it("is for a regulator a proposal since the day on which it was made", () => {
    const proposal = { ...titles, public_id: "t-1", id: 2, additional: 50, status: "proposed" };
    const waiting = (proposed_on: string | null) =>
      readable(markup(<WaitingTable submissions={[]} claims={[]} proposals={[{ ...proposal, proposed_on }]} />));
    expect(waiting("2026-06-15")).toContain("15 June 2026");
    expect(waiting(null)).toContain("not stated");
  });

  it("is due today, not in 0 days, on a clock's last day", () => {
    const clock = {
      rule: { dayKind: "calendar" },
      startedOn: "2026-11-22",
      dueOn: "2026-11-23",
      state: "running" as const,
      sending: null,
      doubt: null,
    };
    const standing = (daysLeft: number) => readable(markup(<ClockStanding clock={{ ...clock, daysLeft }} />));
    expect([standing(0), standing(1)]).toEqual(["due today", expect.stringContaining("1 calendar day")]);
  });
});

describe("what could not be saved", () => {
  it("is said at sign-in, and nothing is said to who came without a form", () => {
    const notice = (unsaved: boolean) =>
      readable(
        markup(<SignInNotice notice={null} idleMinutes={30} longestHours={12} formKept={false} unsaved={unsaved} />),
      );
    expect(notice(true)).toContain("was not saved");
    expect(notice(false)).toBe("");
  });

  it("is said before it is written, with the way to where it can be", () => {
    const way = (registered: boolean) => markup(<ClosedDraft publicId="t-1" registered={registered} />);
    expect(way(true)).toContain('href="/desk/trials/t-1/update"');
    expect(way(false)).toContain('href="/desk/trials/t-1"');
  });
});
