import { InvalidInput } from "~/lib/errors";

/** What a box of a flow diagram holds: a number of participants, or null where the number was not stated. */
export type BoxCount = number | null;

/** The boxes of one diagram by id, such as `{ consented: 40, screenFailed: 8 }`. */
export type FlowBoxes = Readonly<Record<string, BoxCount>>;

/**
 * A rule that ties boxes together: the box `whole` equals the sum of the boxes `parts` (`equals`), or is at least that
 * sum (`at-least`), as for losses that overlap another split of the same people.
 */
export interface FlowRule {
  id: string;
  whole: string;
  relation: "equals" | "at-least";
  parts: readonly string[];
}

/** A rule worked out on real counts: `left` is the count of the whole, `right` the sum of the parts. */
export interface Identity extends FlowRule {
  left: number;
  right: number;
}

/**
 * Outcome of a check. Every rule stands in exactly one list: it held, it is broken, or a box that it needs was not
 * stated, so that nothing can be said.
 */
export interface FlowCheck {
  held: Identity[];
  broken: Identity[];
  notStated: FlowRule[];
}

/**
 * Works out every rule on the boxes, in the order of the rules. A box that a rule names and the diagram lacks counts as
 * not stated, never as zero.
 *
 * @throws InvalidInput when a box holds anything but null or a whole number of zero or more.
 */
export function checkFlow(boxes: FlowBoxes, rules: readonly FlowRule[]): FlowCheck {
  refuseImpossibleCounts(boxes);
  const check: FlowCheck = { held: [], broken: [], notStated: [] };
  for (const rule of rules) {
    const left = boxes[rule.whole] ?? null;
    const right = sumOf(rule.parts.map((part) => boxes[part] ?? null));
    if (left === null || right === null) {
      check.notStated.push(rule);
      continue;
    }
    const holds = rule.relation === "equals" ? left === right : left >= right;
    (holds ? check.held : check.broken).push({ ...rule, left, right });
  }
  return check;
}

function sumOf(counts: BoxCount[]): BoxCount {
  return counts.reduce<BoxCount>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

function refuseImpossibleCounts(boxes: FlowBoxes): void {
  const issues = Object.entries(boxes)
    .filter(([, count]) => count !== null && !(Number.isSafeInteger(count) && count >= 0))
    .map(([path]) => ({ path, message: "must be a whole number of zero or more, or null where not stated" }));
  if (issues.length > 0) throw new InvalidInput(issues);
}
