import { publicParticipantFlowBoxes } from "~/domain/cohorts/flow/flow-disclosure";
import type { PublicFlow } from "./public-progress";

/** Boxes of a flow that are public whatever they hold, and so whatever they change by. */
export const openFlowBoxes: readonly string[] = [...publicParticipantFlowBoxes, "infused"];

/**
 * Whether a flow may follow the one published before: a reader who keeps both must not learn of a change of 1 up to the
 * threshold in a box that is not public anyway. Boxes withheld in either are left to the ranges that each leaves.
 */
export function mayFollow(previous: PublicFlow, next: PublicFlow, threshold: number): boolean {
  return next.boxes.every(({ id, count }) => {
    const before = previous.boxes.find((box) => box.id === id)?.count;
    if (openFlowBoxes.includes(id) || typeof count !== "number" || typeof before !== "number") return true;
    const change = Math.abs(count - before);
    return change === 0 || change >= threshold;
  });
}
