import { z } from "zod";
import { localText } from "../local-text";
import { stableId } from "./parts";

/** Items 19 and 20: what is measured, how, and when. */
export const outcomeMeasure = z.object({
  id: stableId,
  name: localText,
  method: localText.optional(),
  timepoint: localText.optional(),
});

/** Items 19, 20, and other measures specified in advance. */
export const outcomes = z.object({
  primary: z.array(outcomeMeasure).default([]),
  secondary: z.array(outcomeMeasure).default([]),
  other: z.array(outcomeMeasure).default([]),
});
