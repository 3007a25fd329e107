import { z } from "zod";
import { armBoxNames } from "~/domain/cohorts/flow/box-names";
import type { ConsortEntryBoxes } from "~/domain/cohorts/flow/consort-flow";
import type { ParticipantFlowBoxes } from "~/domain/cohorts/flow/participant-flow";
import { numberFromText } from "~/lib/number-text";
import { optional, type Parameter } from "./parameter";
import { whole } from "./parameter-kinds";

const box = optional(whole(0, 10_000_000), null);

/** Boxes of the flow of a single-arm trial, by name; one left out is not stated. */
export const singleArmBoxes = {
  consented: box,
  screenFailed: box,
  inScreening: box,
  enrolled: box,
  productFailed: box,
  leftOrDiedBeforeInfusion: box,
  inManufacture: box,
  infused: box,
  evaluable: box,
  notEvaluable: box,
  notYetAssessed: box,
} satisfies Record<keyof ParticipantFlowBoxes, typeof box>;

/** Boxes of a CONSORT flow above the split into arms. */
export const entryBoxes = {
  assessed: box,
  excluded: box,
  allocated: box,
  pending: box,
} satisfies Record<keyof ConsortEntryBoxes, typeof box>;

const count = z.number().int().min(0).max(10_000_000).nullable();
const armBoxes = z.object({
  allocated: count,
  received: count,
  receivedAnotherArm: count,
  notReceived: count,
  receiptNotYetDue: count,
  lostToFollowUp: count,
  discontinued: count,
  analysed: count,
  notAnalysed: count,
  analysisNotYetDue: count,
});
const arm = z.object({ arm: z.string().regex(/^[\p{L}\p{N} _.-]{1,40}$/u), boxes: armBoxes });

/** The boxes of one arm under its name. */
export type ArmRow = z.infer<typeof arm>;

function readArm(line: string): unknown {
  const [name = "", ...texts] = line.split(":").map((part) => part.trim());
  if (texts.length !== armBoxNames.length) return undefined;
  const counts = texts.map((text) => (text === "" || text === "-" ? null : numberFromText(text)));
  return { arm: name, boxes: Object.fromEntries(armBoxNames.map((boxName, index) => [boxName, counts[index]])) };
}

/** Arms, each written as its name and its ten boxes between colons; a hyphen is a box that is not stated. */
export function armRows(most: number): Parameter<ArmRow[]> {
  return {
    control: "area",
    schema: z
      .array(arm)
      .max(most)
      .refine((rows) => new Set(rows.map((row) => row.arm)).size === rows.length),
    read: (text) =>
      text
        .split(/[;\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map(readArm),
    allowed: { rule: "arms", facts: { most, boxes: armBoxNames.join(":") } },
  };
}
