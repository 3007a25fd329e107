import { participantFlowRules } from "~/domain/cohorts/flow/participant-flow";
import { openRanges, type ValueRange } from "~/domain/statistics/disclosure/completions";
import type { Equation } from "~/domain/statistics/disclosure/linear-table";
import { growingParticipantFlowBoxes, publicParticipantFlowBoxes } from "~/domain/cohorts/flow/flow-disclosure";
import type { PublicFlow } from "./public-progress";

/** Boxes of a flow that are public whatever they hold, and so whatever they change by. */
export const openFlowBoxes: readonly string[] = [...publicParticipantFlowBoxes, "infused"];

/** Boxes that only ever grow from one snapshot to the next, as whoever keeps both knows. */
const growingBoxes: readonly string[] = [...growingParticipantFlowBoxes, "productFailed"];

/** What the sums of flows published one after the other leave of their boxes, growth from each to the next among the sums. */
function rangesOver(flows: readonly PublicFlow[]): Map<string, ValueRange> {
  const ids: string[] = [];
  const values: number[] = [];
  const pattern: boolean[] = [];
  const add = (id: string, count: number | null): void => {
    ids.push(id);
    values.push(count ?? 0);
    pattern.push(count === null);
  };
  const equations: Equation[] = [];
  const equal = (whole: string, parts: readonly string[]): void => {
    if (![whole, ...parts].every((id) => ids.includes(id))) return;
    const terms = parts.map((id) => ({ cell: ids.indexOf(id), sign: 1 as const }));
    equations.push({ terms: [...terms, { cell: ids.indexOf(whole), sign: -1 }], constant: 0 });
  };
  flows.forEach((flow, at) => {
    for (const { id, count } of flow.boxes) add(`${at} ${id}`, typeof count === "number" ? count : null);
    for (const { id, whole, parts } of participantFlowRules) {
      if (flow.broken.some((rule) => rule.id === id)) continue;
      equal(
        `${at} ${whole}`,
        parts.map((part) => `${at} ${part}`),
      );
    }
    for (const box of at === 0 ? [] : growingBoxes) {
      add(`${at} growth of ${box}`, null);
      equal(`${at} ${box}`, [`${at - 1} ${box}`, `${at} growth of ${box}`]);
    }
  });
  const ranges = openRanges({ system: { ids, exempt: ids.map(() => false), equations }, pattern, values });
  return new Map(ids.map((id, at) => [id, ranges[at] ?? { lowest: 0, highest: 0 }]));
}

const widthOf = (range: ValueRange | undefined): number => (range ? range.highest - range.lowest : 0);

/** Whether two flows together leave a withheld box of either less than each alone does, and less than the threshold. */
function narrows(previous: PublicFlow, next: PublicFlow, threshold: number): boolean {
  const together = rangesOver([previous, next]);
  return [previous, next].some((flow, at) => {
    const alone = rangesOver([flow]);
    return flow.boxes
      .filter(({ count }) => count === "withheld")
      .some(({ id }) => widthOf(together.get(`${at} ${id}`)) < Math.min(threshold, widthOf(alone.get(`0 ${id}`))));
  });
}

/**
 * Whether a flow may follow the one published before: a reader who keeps both must not learn of a change of 1 up to the
 * threshold in a box that is not public anyway, and both together must not narrow a withheld box of either.
 */
export function mayFollow(previous: PublicFlow, next: PublicFlow, threshold: number): boolean {
  const smallChange = !next.boxes.every(({ id, count }) => {
    const before = previous.boxes.find((box) => box.id === id)?.count;
    if (openFlowBoxes.includes(id) || typeof count !== "number" || typeof before !== "number") return true;
    const change = Math.abs(count - before);
    return change === 0 || change >= threshold;
  });
  return !smallChange && !narrows(previous, next, threshold);
}

/** A flow with the boxes withheld that were withheld before: what has been hidden once stays so while showing it would tell. */
function stillWithheld(previous: PublicFlow, next: PublicFlow): PublicFlow {
  const before = new Set(previous.boxes.filter(({ count }) => count === "withheld").map(({ id }) => id));
  const after = new Set(next.boxes.filter(({ count }) => count === "withheld").map(({ id }) => id));
  const blocks = participantFlowRules.filter(({ parts }) => parts.some((id) => before.has(id) || after.has(id)));
  const hidden = new Set(blocks.flatMap(({ parts }) => parts).filter((id) => !openFlowBoxes.includes(id)));
  return { ...next, boxes: next.boxes.map((box) => (hidden.has(box.id) ? { ...box, count: "withheld" } : box)) };
}

/**
 * What is published of a flow after the one published before: the flow itself where it may follow; else with all boxes withheld
 * that hang together with one withheld before or now; null where that tells too much as well and the flow before stands.
 */
export function nextFlow(previous: PublicFlow, next: PublicFlow, threshold: number): PublicFlow | null {
  const candidates = [next, stillWithheld(previous, next)];
  return candidates.find((flow) => mayFollow(previous, flow, threshold)) ?? null;
}
