import { checkFlow } from "~/domain/cohorts/flow/flow-identity";
import type { BoxCount, FlowBoxes, FlowCheck, FlowRule } from "~/domain/cohorts/flow/flow-identity";
import { reasonBoxes, reasonRules } from "~/domain/cohorts/flow/flow-reasons";
import type { FlowReasons } from "~/domain/cohorts/flow/flow-reasons";

/**
 * Boxes of the participant flow of a single-arm trial of a product made for each participant, counted in participants.
 * Null is "not stated". Live, `inScreening`, `inManufacture` and `notYetAssessed` hold those still under way.
 */
export interface ParticipantFlowBoxes {
  consented: BoxCount;
  /** Did not meet the criteria, or left, between consent and enrolment. */
  screenFailed: BoxCount;
  inScreening: BoxCount;
  enrolled: BoxCount;
  /** No product could be made or released for them. */
  productFailed: BoxCount;
  leftOrDiedBeforeInfusion: BoxCount;
  inManufacture: BoxCount;
  infused: BoxCount;
  evaluable: BoxCount;
  notEvaluable: BoxCount;
  notYetAssessed: BoxCount;
}

/** The three identities of a single-arm participant flow. They hold live as well as at lock. */
export const participantFlowRules: readonly FlowRule[] = [
  {
    id: "consented",
    whole: "consented",
    relation: "equals",
    parts: ["screenFailed", "enrolled", "inScreening"],
  },
  {
    id: "enrolled",
    whole: "enrolled",
    relation: "equals",
    parts: ["infused", "productFailed", "leftOrDiedBeforeInfusion", "inManufacture"],
  },
  {
    id: "infused",
    whole: "infused",
    relation: "equals",
    parts: ["evaluable", "notEvaluable", "notYetAssessed"],
  },
];

/** At lock nobody is under way: each of these boxes must hold zero (a whole without parts counts as a sum of zero). */
const lockRules: readonly FlowRule[] = ["inScreening", "inManufacture", "notYetAssessed"].map((box) => ({
  id: `${box}-empty-at-lock`,
  whole: box,
  relation: "equals",
  parts: [],
}));

/** A diagram ready to draw: all boxes, those of the reasons among them, the rules among them and what came of each. */
export interface FlowDiagram extends FlowCheck {
  boxes: FlowBoxes;
  rules: FlowRule[];
}

/**
 * Checks a single-arm participant flow.
 *
 * @param boxes counts of participants, null where not stated.
 * @param reasons primary reasons of any box, one per person; they must add up to their box.
 * @param stage `live` while participants may be under way, `locked` once the data base is locked.
 * @throws InvalidInput when a count is negative or not whole.
 */
export function participantFlow(
  boxes: ParticipantFlowBoxes,
  reasons: FlowReasons = {},
  stage: "live" | "locked" = "live",
): FlowDiagram {
  const all: FlowBoxes = { ...boxes, ...reasonBoxes(reasons) };
  const rules = [...participantFlowRules, ...(stage === "locked" ? lockRules : []), ...reasonRules(reasons)];
  return { boxes: all, rules, ...checkFlow(all, rules) };
}
