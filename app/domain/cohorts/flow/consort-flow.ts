import { checkFlow } from "~/domain/cohorts/flow/flow-identity";
import type { BoxCount, FlowBoxes, FlowRule } from "~/domain/cohorts/flow/flow-identity";
import { reasonBoxes, reasonRules } from "~/domain/cohorts/flow/flow-reasons";
import type { FlowReasons } from "~/domain/cohorts/flow/flow-reasons";
import type { FlowDiagram } from "~/domain/cohorts/flow/participant-flow";

/** Boxes above the split into arms, in participants. `pending` are assessed and neither excluded nor allocated yet. */
export interface ConsortEntryBoxes {
  assessed: BoxCount;
  excluded: BoxCount;
  allocated: BoxCount;
  pending: BoxCount;
}

/**
 * Boxes of one arm, counted by the arm that participants were allocated to. Lost to follow-up and discontinued describe
 * people who may still be analysed, so they overlap the analysis boxes and are only bounded by the allocated.
 */
export interface ConsortArmBoxes {
  allocated: BoxCount;
  received: BoxCount;
  receivedAnotherArm: BoxCount;
  notReceived: BoxCount;
  receiptNotYetDue: BoxCount;
  lostToFollowUp: BoxCount;
  discontinued: BoxCount;
  analysed: BoxCount;
  notAnalysed: BoxCount;
  analysisNotYetDue: BoxCount;
}

/** Id of a box of an arm, such as `high:received`. */
export function armBoxId(arm: string, box: keyof ConsortArmBoxes): string {
  return `${arm}:${box}`;
}

/**
 * The identities of a CONSORT flow (CONSORT 2025, participant flow items): assessed = excluded + allocated + pending;
 * allocated = sum of the arms; in each arm allocated = received + received another arm + not received + not yet due, and
 * allocated = analysed + not analysed + not yet due; losses + discontinuations <= allocated. At lock the boxes of those
 * still under way are empty.
 */
export function consortRules(arms: readonly string[], stage: "live" | "locked" = "live"): FlowRule[] {
  return [
    equals("assessed", "assessed", ["excluded", "allocated", "pending"]),
    equals(
      "allocated-by-arm",
      "allocated",
      arms.map((arm) => armBoxId(arm, "allocated")),
    ),
    ...arms.flatMap(armRules),
    ...(stage === "locked" ? ["pending", ...arms.flatMap(openBoxesOf)].map(emptyAtLock) : []),
  ];
}

/**
 * Checks the flow of a randomised trial.
 *
 * @param arms boxes by arm code; an arm's participants are those allocated to it.
 * @param reasons primary reasons of any box (ids as `armBoxId` gives them, or a box above the split).
 * @throws InvalidInput when a count is negative or not whole.
 */
export function consortFlow(
  entry: ConsortEntryBoxes,
  arms: Readonly<Record<string, ConsortArmBoxes>>,
  reasons: FlowReasons = {},
  stage: "live" | "locked" = "live",
): FlowDiagram {
  const boxes: FlowBoxes = { ...entry, ...armBoxes(arms), ...reasonBoxes(reasons) };
  const rules = [...consortRules(Object.keys(arms), stage), ...reasonRules(reasons)];
  return { boxes, rules, ...checkFlow(boxes, rules) };
}

function armRules(arm: string): FlowRule[] {
  const id = (box: keyof ConsortArmBoxes) => armBoxId(arm, box);
  const receipt = [id("received"), id("receivedAnotherArm"), id("notReceived"), id("receiptNotYetDue")];
  const analysis = [id("analysed"), id("notAnalysed"), id("analysisNotYetDue")];
  return [
    equals(`${arm}:allocated-by-receipt`, id("allocated"), receipt),
    equals(`${arm}:allocated-by-analysis`, id("allocated"), analysis),
    {
      id: `${arm}:leavers-within-allocated`,
      whole: id("allocated"),
      relation: "at-least",
      parts: [id("lostToFollowUp"), id("discontinued")],
    },
  ];
}

function armBoxes(arms: Readonly<Record<string, ConsortArmBoxes>>): FlowBoxes {
  return Object.fromEntries(
    Object.entries(arms).flatMap(([arm, boxes]) =>
      Object.entries(boxes).map(([box, count]): [string, BoxCount] => [`${arm}:${box}`, count]),
    ),
  );
}

function openBoxesOf(arm: string): string[] {
  return [armBoxId(arm, "receiptNotYetDue"), armBoxId(arm, "analysisNotYetDue")];
}

function emptyAtLock(box: string): FlowRule {
  return equals(`${box}-empty-at-lock`, box, []);
}

function equals(id: string, whole: string, parts: readonly string[]): FlowRule {
  return { id, whole, relation: "equals", parts };
}
