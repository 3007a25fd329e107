import { z } from "zod";

/**
 * How far a score must move to count. `absolute` is in the instrument's units; `relative` is a fraction of the size of
 * the baseline score (0.2 is 20%). Where both are given, `combine` says whether both or either must be met. A change
 * equal to the threshold counts.
 */
export const thresholdSchema = z
  .object({
    absolute: z.number().positive().optional(),
    relative: z.number().positive().optional(),
    combine: z.enum(["and", "or"]).default("and"),
  })
  .refine((threshold) => threshold.absolute !== undefined || threshold.relative !== undefined, {
    error: "needs an absolute or a relative threshold",
  });
export type Threshold = z.infer<typeof thresholdSchema>;

/**
 * Change of one instrument in the direction that means improvement. Thresholds are one for all, or one for each stratum
 * (such as a GMFCS level); a stratum that is not listed is not covered by the definition.
 */
export const changeRuleSchema = z.object({
  kind: z.literal("change"),
  instrument: z.string().min(1),
  improvement: z.enum(["increase", "decrease"]),
  threshold: z.union([
    z.object({ forAll: thresholdSchema }),
    z.object({ byStratum: z.record(z.string().min(1), thresholdSchema) }),
  ]),
});
export type ChangeRule = z.infer<typeof changeRuleSchema>;

/** A condition on one instrument, or on how many of several conditions hold (`all`, `any`, at least `atLeast`). */
export type ResponderRule =
  | ChangeRule
  | { kind: "all"; rules: ResponderRule[] }
  | { kind: "any"; rules: ResponderRule[] }
  | { kind: "some"; atLeast: number; rules: ResponderRule[] };

export const responderRuleSchema: z.ZodType<ResponderRule> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    changeRuleSchema,
    z.object({ kind: z.literal("all"), rules: z.array(responderRuleSchema).min(1) }),
    z.object({ kind: z.literal("any"), rules: z.array(responderRuleSchema).min(1) }),
    z.object({
      kind: z.literal("some"),
      atLeast: z.number().int().positive(),
      rules: z.array(responderRuleSchema).min(1),
    }),
  ]),
);

/**
 * One version of what a protocol calls a responder. Versions are never edited: a change of mind is the next version.
 * `toBeConfirmed` marks thresholds that nobody has yet checked against their source for this protocol. `groupsOnly`
 * marks thresholds that describe groups and say nothing of a single person.
 */
export const responderDefinitionSchema = z.object({
  id: z.string().min(1),
  version: z.number().int().positive(),
  rule: responderRuleSchema,
  /** What the strata are, such as `gmfcs-level`; absent where no threshold depends on a stratum. */
  stratifiedBy: z.string().min(1).optional(),
  /** Ages that the thresholds were derived in, in years, both included. */
  ageYears: z.object({ from: z.number().nonnegative(), to: z.number().nonnegative() }).optional(),
  source: z.string().min(1),
  toBeConfirmed: z.boolean(),
  groupsOnly: z.boolean().default(false),
});
export type ResponderDefinition = z.infer<typeof responderDefinitionSchema>;
