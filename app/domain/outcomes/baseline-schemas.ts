import { z } from "zod";
import { civilDate, partialDate } from "~/lib/partial-date";

const short = z.string().max(200);
const course = {
  startedOn: partialDate.optional(),
  endedOn: partialDate.optional(),
  ongoing: z.literal("yes").optional(),
};

/** The fields of each kind. A value of the laboratory is kept as typed, with its unit; the reference range may be left out. */
export const baselineSchemas = {
  history: z.object({ term: short, ...course, note: z.string().max(500).optional() }),
  medication: z.object({ name: short, dose: short.optional(), indication: short.optional(), ...course }),
  laboratory: z.object({
    test: short,
    value: z.string().max(40),
    unit: z.string().max(40).optional(),
    low: z.string().max(40).optional(),
    high: z.string().max(40).optional(),
    takenOn: civilDate,
  }),
} as const;
