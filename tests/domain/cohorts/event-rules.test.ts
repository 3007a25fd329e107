import { describe, expect, it } from "vitest";
import { judgeEvent, lacksGround } from "~/domain/cohorts/event-rules";
import { normaliseParticipantCode, participantCode } from "~/domain/cohorts/participant-code";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";

const today = "2026-03-31";

function stateOf(...steps: [EventKind, string][]) {
  return foldEvents(
    steps.map(([kind, happenedOn], index) => ({
      number: index + 1,
      kind,
      happenedOn,
      details: {},
      corrects: null,
      reason: null,
    })),
  );
}

const consented: [EventKind, string] = ["consented", "2026-03-01"];
const enrolled: [EventKind, string] = ["enrolled", "2026-03-05"];

describe("what is refused of an event: the impossible alone", () => {
  it.each([
    ["a day that lies ahead", [consented], "enrolled", "2026-04-01", "event_in_the_future"],
    ["what comes after death", [consented, ["died", "2026-03-10"]], "completed", "2026-03-11", "event_after_death"],
    ["the same thing twice", [consented, enrolled], "enrolled", "2026-03-06", "event_already_recorded"],
    ["an infusion without enrolment", [consented], "infused", "2026-03-06", "event_without_ground"],
    ["a stop of what was not begun", [consented, enrolled], "treatment_stopped", "2026-03-06", "event_without_ground"],
    [
      "enrolment after failing screening",
      [consented, ["screening_failed", "2026-03-02"]],
      "enrolled",
      "2026-03-03",
      "enrolment_after_screening_failure",
    ],
    [
      "enrolment after leaving",
      [consented, ["left", "2026-03-02"]],
      "enrolled",
      "2026-03-03",
      "enrolment_after_leaving",
    ],
    [
      "completion after leaving",
      [consented, enrolled, ["left", "2026-03-07"]],
      "completed",
      "2026-03-20",
      "completed_after_leaving",
    ],
    [
      "failing screening once enrolled",
      [consented, enrolled],
      "screening_failed",
      "2026-03-07",
      "screening_failure_after_enrolment",
    ],
  ] as [string, [EventKind, string][], EventKind, string, string][])("%s", (_, steps, kind, happenedOn, refusal) => {
    expect(judgeEvent(stateOf(...steps), { kind, happenedOn }, today).refusals).toContain(refusal);
  });

  it("nothing of an ordinary way", () => {
    const before: [EventKind, string][] = [];
    for (const step of [consented, enrolled, ["infused", "2026-03-20"], ["completed", today]] as [
      EventKind,
      string,
    ][]) {
      const [kind, happenedOn] = step;
      const verdict = judgeEvent(stateOf(...before), { kind, happenedOn, eligible: true }, today);
      expect(verdict).toEqual({ refusals: [], deviations: [] });
      before.push(step);
    }
  });
});

describe("what is recorded as a deviation and not refused", () => {
  it.each([
    ["before_consent", [consented], { kind: "enrolled", happenedOn: "2026-02-28", eligible: true }],
    ["before_consent", [consented, enrolled], { kind: "infused", happenedOn: "2026-02-27" }],
    ["ineligible", [consented], { kind: "enrolled", happenedOn: "2026-03-02", eligible: false }],
    [
      "infused_after_leaving",
      [consented, enrolled, ["left", "2026-03-10"]],
      { kind: "infused", happenedOn: "2026-03-11" },
    ],
  ] as [string, [EventKind, string][], Parameters<typeof judgeEvent>[1]][])("%s", (code, steps, event) => {
    const { refusals, deviations } = judgeEvent(stateOf(...steps), event, today);
    expect(refusals).toEqual([]);
    expect(deviations).toEqual([{ code, class: "major" }]);
  });
});

describe("events that rest on nothing", () => {
  it("lack their ground when a correction takes the step below away", () => {
    expect(lacksGround(stateOf(consented, ["infused", "2026-03-06"]))).toBe(true);
    expect(lacksGround(stateOf(enrolled))).toBe(true);
    expect(lacksGround(stateOf(["died", "2026-03-06"]))).toBe(true);
    expect(lacksGround(stateOf(consented, enrolled, ["infused", "2026-03-06"]))).toBe(false);
    expect(lacksGround(stateOf(consented))).toBe(false);
    expect(lacksGround(stateOf())).toBe(false);
  });
});

describe("a participant's code", () => {
  it("is three and three letters that are not taken for one another, whatever the bytes", () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const code = participantCode(new Uint8Array(6).fill(byte));
      expect(code).toMatch(/^[AC-HJKMNP-RT-Y34679]{3}-[AC-HJKMNP-RT-Y34679]{3}$/);
      expect(code).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    }
  });

  it("is found however it is typed", () => {
    for (const typed of ["k7m-qxa", " K7M QXA ", "k7mqxa", "K7M–QXA"]) {
      expect(normaliseParticipantCode(typed)).toBe("K7M-QXA");
    }
  });
});
