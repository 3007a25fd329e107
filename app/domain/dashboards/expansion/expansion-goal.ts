import { z } from "zod";
import { numberFromText } from "~/lib/number-text";

/**
 * The goal of an expansion, as one version of it was set: so many responders among all participants, those seen so far
 * included, and the rate of no interest about which sceptical priors are centred.
 */
export interface ExpansionGoal {
  version: number;
  /** Responders wanted among all together. */
  responders: number;
  /** A share strictly between 0 and 1. */
  nullRate: number;
  /** The civil day on which the goal was set. */
  setOn: string;
  /** The version of the public record that stood on that day; null while there was none. */
  recordVersion: number | null;
  reason: string;
}

/** The form by which a goal is set; the rate is a share. */
export const expansionGoalForm = z.object({
  intent: z.literal("goal"),
  responders: z.coerce
    .number({ error: "notANumber" })
    .int({ error: "notANumber" })
    .min(1, { error: "aboveZero" })
    .max(1_000_000),
  nullRate: z
    .string()
    .transform((text) => numberFromText(text))
    .pipe(z.number({ error: "notANumber" }))
    .refine((rate) => rate > 0 && rate < 1, { error: "openShare" }),
  reason: z.string().max(500),
});
