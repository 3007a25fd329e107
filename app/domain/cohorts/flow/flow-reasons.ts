import type { BoxCount, FlowBoxes, FlowRule } from "~/domain/cohorts/flow/flow-identity";

/**
 * Why the people of a box are in it: box id, then reason code, then number of people. A person counts once, under the
 * one primary reason, so the reasons of a box add up to the box.
 */
export type FlowReasons = Readonly<Record<string, Readonly<Record<string, BoxCount>>>>;

/** Id of the box that holds one reason of a box, such as `screenFailed.ineligible`. */
export function reasonBoxId(box: string, reason: string): string {
  return `${box}.${reason}`;
}

/** The reasons as boxes of the diagram, by `reasonBoxId`. */
export function reasonBoxes(reasons: FlowReasons): FlowBoxes {
  return Object.fromEntries(
    Object.entries(reasons).flatMap(([box, counts]) =>
      Object.entries(counts).map(([reason, count]) => [reasonBoxId(box, reason), count]),
    ),
  );
}

/** One rule per box with reasons: the box equals the sum of its primary reasons. A box with no reasons bears no rule. */
export function reasonRules(reasons: FlowReasons): FlowRule[] {
  return Object.entries(reasons)
    .filter(([, counts]) => Object.keys(counts).length > 0)
    .map(([box, counts]) => ({
      id: `${box}-by-reason`,
      whole: box,
      relation: "equals" as const,
      parts: Object.keys(counts).map((reason) => reasonBoxId(box, reason)),
    }));
}
