import { describe, expect, it } from "vitest";
import { nextFlow } from "~/domain/dashboards/flow-differences";
import type { PublicFlow } from "~/domain/dashboards/public-progress";
import { hiddenBoxes, listsUpTo, nobody, published } from "./published-flows";

const slow = process.env.TRIALBOOK_SLOW === "1";
const most = slow ? 6 : 4;
const wanted = slow ? 10_000 : 150;
const threshold = 5;

/** A truth with what is published of it when nothing was published before. */
interface Flow {
  truth: Record<string, number>;
  flow: PublicFlow;
  enrolled: number;
  infused: number;
  /** The public totals, by which an attacker knows which truths are possible. */
  totals: string;
}

function everyFlow(): Flow[] {
  const flows = listsUpTo(2, most).flatMap(([left = 0, inManufacture = 0]) =>
    listsUpTo(3, most).map(([evaluable = 0, notEvaluable = 0, notAssessed = 0]): Flow => {
      const cohort = { ...nobody, left, inManufacture, nonResponders: evaluable, notEvaluable, notAssessed };
      const flow = published([cohort], []).tracked?.flow ?? { asOf: null, boxes: [], broken: [] };
      const infused = evaluable + notEvaluable + notAssessed;
      const enrolled = infused + left + inManufacture;
      return { truth: hiddenBoxes([cohort]), flow, enrolled, infused, totals: `${enrolled} ${infused}` };
    }),
  );
  return flows.filter(({ flow }) => flow.boxes.length > 0);
}

/** Boxes that only ever grow: an attacker knows that as well. */
const growing = ["evaluable", "notEvaluable", "leftOrDiedBeforeInfusion"];
const grows = (from: Flow, to: Flow): boolean =>
  from.enrolled <= to.enrolled &&
  from.infused <= to.infused &&
  growing.every((box) => (from.truth[box] ?? 0) <= (to.truth[box] ?? 0));

const shown = ({ flow }: Flow): string => JSON.stringify(flow.boxes);
const hiddenIn = (flow: PublicFlow): string[] =>
  flow.boxes.filter(({ count }) => count === "withheld").map(({ id }) => id);

const answers = new Map<string, string>();

/** What is published after the first flow, as it is seen: the first again where the next would tell too much. */
function seenAfter(first: Flow, other: Flow): string {
  const key = `${shown(first)} ${shown(other)}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const seen = JSON.stringify(nextFlow(first.flow, other.flow, threshold)?.boxes ?? "stands still");
  answers.set(key, seen);
  return seen;
}

/** A box of one of the two snapshots. */
interface Place {
  box: string;
  of: 0 | 1;
}

/** Those of the boxes that the possible truths of both snapshots leave one value each. */
function certain(open: readonly Place[], pair: [Flow, Flow], possible: [readonly Flow[], readonly Flow[]]): Place[] {
  let left = [...open];
  for (const one of possible[0]) {
    for (const other of possible[1]) {
      if (left.length === 0) return [];
      if (!grows(one, other)) continue;
      left = left.filter(({ box, of }) => (of === 0 ? one : other).truth[box] === pair[of].truth[box]);
    }
  }
  return left;
}

/** Boxes of 1 to 4 that both snapshots give away, apart from those that the public totals alone give away. */
function exposedBy(pair: [Flow, Flow], byShown: Map<string, Flow[]>, byTotals: Map<string, Flow[]>) {
  const [first, second] = pair;
  const next = nextFlow(first.flow, second.flow, threshold);
  const seen = seenAfter(first, second);
  const ofTotals: [Flow[], Flow[]] = [byTotals.get(first.totals) ?? [], byTotals.get(second.totals) ?? []];
  const before = byShown.get(`${first.totals} ${shown(first)}`) ?? [];
  const after = ofTotals[1].filter((other) => seenAfter(first, other) === seen);
  const places: Place[] = [
    ...hiddenIn(first.flow).map((box) => ({ box, of: 0 as const })),
    ...(next ? hiddenIn(next) : Object.keys(second.truth)).map((box) => ({ box, of: 1 as const })),
  ];
  const small = places.filter(({ box, of }) => {
    const value = pair[of].truth[box] ?? 0;
    return value >= 1 && value < threshold;
  });
  const known = certain(small, pair, [before, after]);
  const byTotalsAlone = certain(known, pair, ofTotals);
  return { exposed: known.filter((place) => !byTotalsAlone.includes(place)), byTotalsAlone };
}

function grouped(flows: readonly Flow[], key: (flow: Flow) => string): Map<string, Flow[]> {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) groups.set(key(flow), [...(groups.get(key(flow)) ?? []), flow]);
  return groups;
}

describe("an attacker who keeps two snapshots", () => {
  it("knows of no withheld box for certain that it holds 1 to 4", { timeout: slow ? 900_000 : 60_000 }, () => {
    const flows = everyFlow();
    const byShown = grouped(flows, (flow) => `${flow.totals} ${shown(flow)}`);
    const byTotals = grouped(flows, ({ totals }) => totals);
    let state = 20_260_101;
    const pick = (): Flow | undefined => {
      state = (state * 48271) % 2147483647;
      return flows[state % flows.length];
    };
    const exposed: unknown[] = [];
    let byTotalsAlone = 0;
    let pairs = 0;
    let stoodStill = 0;
    while (pairs < wanted) {
      const [first, second] = [pick(), pick()];
      if (!first || !second || !grows(first, second)) continue;
      pairs += 1;
      if (nextFlow(first.flow, second.flow, threshold) === null) stoodStill += 1;
      const found = exposedBy([first, second], byShown, byTotals);
      if (found.byTotalsAlone.length > 0) byTotalsAlone += 1;
      if (found.exposed.length > 0) exposed.push({ found: found.exposed, first: first.truth, second: second.truth });
    }
    console.info(
      `${pairs} pairs of snapshots attacked, ${stoodStill} stood still, ${exposed.length} exposed, ${byTotalsAlone} known from public totals alone`,
    );
    expect(exposed.slice(0, 5)).toEqual([]);
    expect(stoodStill).toBeGreaterThan(0);
  });
});
