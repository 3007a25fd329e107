import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countChanges, countsOf, type DatedCount } from "~/domain/cohorts/participant-counts";
import { type EventKind, eventKinds, type ParticipantEvent, standingEvents } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";

const forward = eventKinds.filter((kind): kind is Exclude<EventKind, "voided"> => kind !== "voided");
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, "0")}`);
const entries = fc.array(fc.record({ kind: fc.constantFrom(...forward), happenedOn: day }), { maxLength: 9 });
const response = fc.option(
  fc.record({ response: fc.constantFrom("responder", "non_responder", "not_evaluable"), on: day } as const),
);

type Entry = Pick<ParticipantEvent, "kind" | "happenedOn"> & { corrects?: number };

function numbered(list: readonly Entry[]): ParticipantEvent[] {
  return list.map(({ kind, happenedOn, corrects = null }, index) => {
    const reason = corrects === null ? null : "typed wrong";
    return { number: index + 1, kind, happenedOn, details: {}, corrects, reason };
  });
}

describe("a participant's events", () => {
  it("fold into nobody known when there are none", () => {
    expect(foldEvents([])).toMatchObject({
      stage: "in_screening",
      consentedOn: null,
      lastEventOn: null,
      deviations: 0,
    });
  });

  it("fold into the same state in whatever order they were entered, when no kind comes twice", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, turn) => {
        const single = [...new Map(list.map((entry) => [entry.kind, entry])).values()];
        const turned = [...single.slice(turn % (single.length + 1)), ...single.slice(0, turn % (single.length + 1))];
        expect(foldEvents(numbered(turned))).toEqual(foldEvents(numbered(single)));
      }),
    );
  });

  it("fold as if an event that was voided had never been entered", () => {
    fc.assert(
      fc.property(entries, fc.nat(), day, (list, which, happenedOn) => {
        fc.pre(list.length > 0);
        const index = which % list.length;
        const voided = numbered([...list, { kind: "voided", happenedOn, corrects: index + 1 }]);
        const without = numbered(list).filter(({ number }) => number !== index + 1);
        expect(foldEvents(voided)).toEqual(foldEvents(without));
      }),
    );
  });

  it("fold as if a corrected event had been entered right", () => {
    fc.assert(
      fc.property(entries, fc.nat(), day, (list, which, happenedOn) => {
        fc.pre(list.length > 0);
        const index = which % list.length;
        const { kind } = list[index] ?? { kind: "left" };
        const corrected = numbered([...list, { kind, happenedOn, corrects: index + 1 }]);
        const right = numbered(list.map((entry, place) => (place === index ? { kind, happenedOn } : entry)));
        expect(foldEvents(corrected)).toEqual(foldEvents(right));
      }),
    );
  });

  it("follow a correction of a correction to its end", () => {
    const events = numbered([
      { kind: "consented", happenedOn: "2026-02-01" },
      { kind: "enrolled", happenedOn: "2026-02-05" },
      { kind: "enrolled", happenedOn: "2026-02-06", corrects: 2 },
      { kind: "enrolled", happenedOn: "2026-02-07", corrects: 3 },
    ]);
    expect(standingEvents(events).map(({ number }) => number)).toEqual([1, 4]);
    expect(foldEvents(events)).toMatchObject({ stage: "enrolled", enrolledOn: "2026-02-07" });
  });

  it("keep the infusion of somebody who left, was lost or died after it", () => {
    const steps: Entry[] = [
      { kind: "consented", happenedOn: "2026-02-01" },
      { kind: "enrolled", happenedOn: "2026-02-02" },
      { kind: "infused", happenedOn: "2026-02-03" },
    ];
    for (const kind of ["left", "lost", "died"] as const) {
      const state = foldEvents(numbered([...steps, { kind, happenedOn: "2026-02-04" }]));
      expect([state.stage, state.infusedOn]).toEqual([kind, "2026-02-03"]);
    }
  });
});

describe("the counts that a participant adds to", () => {
  const tally = (counts: readonly (DatedCount & { by?: number })[]) => {
    const sums = new Map<string, number>();
    for (const { measure, day: on, by = 1 } of counts)
      sums.set(`${measure} ${on}`, (sums.get(`${measure} ${on}`) ?? 0) + by);
    return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort());
  };

  it("hold each measure at most once", () => {
    fc.assert(
      fc.property(entries, response, (list, standing) => {
        const measures = countsOf(foldEvents(numbered(list)), standing).map(({ measure }) => measure);
        expect(new Set(measures).size).toBe(measures.length);
      }),
    );
  });

  it("change by the new ones minus the old ones, whatever was entered between", () => {
    fc.assert(
      fc.property(entries, entries, response, response, (first, more, standingBefore, standingAfter) => {
        const before = countsOf(foldEvents(numbered(first)), standingBefore);
        const after = countsOf(foldEvents(numbered([...first, ...more])), standingAfter);
        expect(tally([...before, ...countChanges(before, after)])).toEqual(tally(after));
      }),
    );
  });

  it("count no response of somebody who was not enrolled, and none among the infused who was not infused", () => {
    fc.assert(
      fc.property(entries, response, (list, standing) => {
        const state = foldEvents(numbered(list));
        const measures: string[] = countsOf(state, standing).map(({ measure }) => measure);
        if (!state.enrolledOn) expect(measures.some((measure) => measure.includes("respon"))).toBe(false);
        if (!state.infusedOn) expect(measures.some((measure) => measure.startsWith("infused"))).toBe(false);
      }),
    );
  });
});
