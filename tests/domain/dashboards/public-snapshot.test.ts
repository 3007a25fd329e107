import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Audience, composeProgress } from "~/domain/dashboards/compose-progress";
import type { PublicProgress } from "~/domain/dashboards/public-progress";
import { cohort, countsOfEnds, type Ends, ends, factsOf } from "./tracked-counts";

const unreleased: Audience = { kind: "public", released: [], threshold: 5 };

const snapshotOf = (of: Ends, audience: Audience = unreleased): PublicProgress =>
  composeProgress(factsOf(countsOfEnds(1, of)), audience);
const withheldIn = ({ tracked }: PublicProgress) =>
  (tracked?.flow.boxes ?? []).filter(({ count }) => count === "withheld").map(({ id }) => id);

/** The two ways in which a whole that is public may be split otherwise without a public box changing. */
const splits: readonly (readonly (keyof Ends)[])[] = [
  ["screenFailed", "inScreening"],
  ["endedBefore", "inManufacture"],
  ["nonResponders", "notEvaluable", "notYetAssessed"],
];

/** Every way to spread the people of one split. */
function* spreads(of: Ends, parts: readonly (keyof Ends)[]): Generator<Ends> {
  const sum = parts.reduce((total, part) => total + of[part], 0);
  for (let first = 0; first <= sum; first += 1) {
    for (let second = 0; second <= sum - first; second += 1) {
      const values = parts.length === 2 ? [first, sum - first] : [first, second, sum - first - second];
      yield { ...of, ...Object.fromEntries(parts.map((part, index) => [part, values[index] ?? 0])) };
      if (parts.length === 2) break;
    }
  }
}

/**
 * Every way to spread the people of the splits, those of one split at a time first, then of all together; who responded is in no
 * snapshot, and is set aside.
 */
function* otherWorlds({ responders, ...rest }: Ends): Generator<Ends> {
  const of = { ...rest, responders: 0, nonResponders: rest.nonResponders + responders };
  for (const parts of splits) yield* spreads(of, parts);
  const [first = [], second = [], third = []] = splits;
  for (const one of spreads(of, first))
    for (const two of spreads(one, second)) for (const three of spreads(two, third)) yield three;
}

/** The first world that is so; undefined where none is. */
function findWorld(worlds: Iterable<Ends>, isSo: (world: Ends) => boolean): Ends | undefined {
  for (const world of worlds) if (isSo(world)) return world;
  return undefined;
}

/** A withheld nought that only worlds differing in two splits have otherwise. */
const acrossSplits: Ends = {
  screenFailed: 2,
  inScreening: 3,
  productFailed: 0,
  endedBefore: 5,
  inManufacture: 0,
  responders: 2,
  nonResponders: 3,
  notEvaluable: 6,
  notYetAssessed: 0,
};

const boxOf: Record<string, (of: Ends) => number> = {
  screenFailed: (of) => of.screenFailed,
  inScreening: (of) => of.inScreening,
  leftOrDiedBeforeInfusion: (of) => of.endedBefore,
  inManufacture: (of) => of.inManufacture,
  evaluable: (of) => of.responders + of.nonResponders,
  notEvaluable: (of) => of.notEvaluable,
  notYetAssessed: (of) => of.notYetAssessed,
};

describe("a published snapshot whose outcomes are not released", () => {
  it("is the same text whoever responded: no outcome is in it anywhere", () => {
    fc.assert(
      fc.property(ends, (of) => {
        const swapped = { ...of, responders: of.nonResponders, nonResponders: of.responders };
        expect(JSON.stringify(snapshotOf(swapped))).toBe(JSON.stringify(snapshotOf(of)));
        expect(snapshotOf(of).tracked?.response ?? null).toBeNull();
      }),
    );
  });

  it("withholds every box from 1 to 4 but public ones, and shows no withheld count under another name", () => {
    fc.assert(
      fc.property(ends, (of) => {
        const snapshot = snapshotOf(of);
        const withheld = withheldIn(snapshot);
        for (const [id, valueIn] of Object.entries(boxOf)) {
          const value = valueIn(of);
          if (snapshot.tracked && value >= 1 && value <= 4) expect(withheld).toContain(id);
        }
        for (const box of snapshot.tracked?.flow.boxes ?? []) {
          expect(Object.keys(box).sort()).toEqual(["count", "id"]);
        }
      }),
    );
  });

  it("leaves each withheld box of fewer than 5 another value that would give the very same text", () => {
    fc.assert(
      fc.property(ends, (of) => {
        const snapshot = snapshotOf(of);
        const text = JSON.stringify(snapshot);
        for (const id of withheldIn(snapshot)) {
          const valueIn = boxOf[id] ?? (() => 0);
          if (valueIn(of) >= 5) continue;
          const other = findWorld(
            otherWorlds(of),
            (world) => valueIn(world) !== valueIn(of) && JSON.stringify(snapshotOf(world)) === text,
          );
          expect(other, `${id} in ${text}`).toBeDefined();
        }
      }),
      { numRuns: 25, examples: [[acrossSplits]] },
    );
  });
});

describe("what is shown to whom", () => {
  const some: Ends = {
    screenFailed: 2,
    inScreening: 1,
    productFailed: 1,
    endedBefore: 1,
    inManufacture: 1,
    responders: 9,
    nonResponders: 6,
    notEvaluable: 2,
    notYetAssessed: 3,
  };

  it("withholds nothing from the trial's own people, and outcomes until they look", () => {
    expect(withheldIn(snapshotOf(some, { kind: "desk", outcomes: false }))).toEqual([]);
    expect(snapshotOf(some, { kind: "desk", outcomes: false }).tracked?.response).toBeNull();
    expect(snapshotOf(some, { kind: "desk", outcomes: true }).tracked?.response?.whole.enrolled).toMatchObject({
      x: 9,
    });
  });

  it("never withholds totals, deaths, serious events and product failures", () => {
    expect(snapshotOf(some).tracked).toMatchObject({
      screened: 26,
      enrolled: 23,
      safety: { infused: 20, deaths: 0, seriousEvents: 1, participantsWithSerious: 1, productFailures: 1 },
    });
  });

  it("tracks nobody where nobody was screened", () => {
    expect(composeProgress(factsOf([]), unreleased).tracked).toBeNull();
  });

  it("releases the response of the released cohorts only, over everybody enrolled, infused and evaluable in them", () => {
    const counts = [...countsOfEnds(1, some), ...countsOfEnds(2, { ...some, responders: 1 })];
    const facts = factsOf(counts, [cohort(1), cohort(2)]);
    const { tracked } = composeProgress(facts, { kind: "public", released: [1], threshold: 5 });
    expect(tracked?.response?.whole).toMatchObject({
      enrolled: { x: 9, n: 23 },
      infused: { x: 9, n: 20 },
      evaluable: { x: 9, n: 15 },
    });
    expect(tracked?.response?.cohorts).toEqual([]);
  });

  it("shows no rate where nobody is in the denominator", () => {
    const nobody = { ...some, responders: 0, nonResponders: 0, notEvaluable: 0, notYetAssessed: 0 };
    const { tracked } = snapshotOf(nobody, { kind: "desk", outcomes: true });
    expect(tracked?.response?.whole).toMatchObject({ infused: null, evaluable: null, enrolled: { x: 0, n: 3 } });
  });
});
