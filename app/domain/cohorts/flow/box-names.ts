import type { ConsortArmBoxes, ConsortEntryBoxes } from "./consort-flow";
import type { ParticipantFlowBoxes } from "./participant-flow";

/** Boxes of a single-arm flow in the order in which they are written. */
export const singleArmBoxNames = [
  "consented",
  "screenFailed",
  "inScreening",
  "enrolled",
  "productFailed",
  "leftOrDiedBeforeInfusion",
  "inManufacture",
  "infused",
  "evaluable",
  "notEvaluable",
  "notYetAssessed",
] as const satisfies readonly (keyof ParticipantFlowBoxes)[];

export type SingleArmBox = (typeof singleArmBoxNames)[number];

/** Boxes of a CONSORT flow above the split into arms. */
export const entryBoxNames = [
  "assessed",
  "excluded",
  "pending",
  "allocated",
] as const satisfies readonly (keyof ConsortEntryBoxes)[];

/** Boxes of an arm in the order in which they are written. */
export const armBoxNames = [
  "allocated",
  "received",
  "receivedAnotherArm",
  "notReceived",
  "receiptNotYetDue",
  "lostToFollowUp",
  "discontinued",
  "analysed",
  "notAnalysed",
  "analysisNotYetDue",
] as const satisfies readonly (keyof ConsortArmBoxes)[];

export type ArmBox = (typeof armBoxNames)[number];

/** Whether a name is that of a box of the single-arm flow. */
export function isSingleArmBox(id: string): id is SingleArmBox {
  return singleArmBoxNames.some((name) => name === id);
}
