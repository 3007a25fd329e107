import { z } from "zod";
import { listItems } from "./parameter-lists";
import type { Parameter } from "./parameter";
import { civilDate } from "./parameter-kinds";

const findings = z.object({
  /** A civil day, or the study day as a number. */
  date: z.union([civilDate().schema, z.number().int().min(-1_000).max(36_500)]),
  target: z.enum(["CR", "PR", "SD", "PD", "NE", "none"]),
  nonTarget: z.enum(["CR", "non-CR/non-PD", "PD", "NE", "none"]),
  newLesion: z.boolean(),
});

/** What was found at one visit, as it is written in an address. */
export type VisitRow = z.infer<typeof findings>;

const yesOrNo = new Map([
  ["yes", true],
  ["no", false],
]);

/** Visits, each written `date:target:non-target:new`. */
export function visitRows(most: number): Parameter<VisitRow[]> {
  return {
    control: "area",
    schema: z.array(findings).min(1).max(most),
    read: (text) =>
      listItems(text).map((item) => {
        const [date = "", target, nonTarget, newLesion = "", ...rest] = item.split(":");
        const day = /^-?\d+$/.test(date) ? Number(date) : date;
        return rest.length > 0 ? undefined : { date: day, target, nonTarget, newLesion: yesOrNo.get(newLesion) };
      }),
    allowed: { rule: "visits", facts: { most } },
  };
}
