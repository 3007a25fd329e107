import { z } from "zod";
import { allocationMethods } from "./allocation-methods";

/** A factor within whose levels arms are balanced. `site` takes its level from the participant's site. */
export const allocationFactor = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  name: z.object({ en: z.string().max(100), vi: z.string().max(100) }),
  /** The levels to choose from; empty for the site. */
  levels: z.array(z.string().max(60)).max(12),
  /** How much an imbalance within this factor weighs in minimisation. */
  weight: z.number().positive().max(100),
});

export type AllocationFactor = z.infer<typeof allocationFactor>;

/** The code of the factor whose level is the participant's site. */
export const siteFactor = "site";

/** What decides the next arm, without the seed. Kept sealed: whoever knew it could guess. */
export const allocationPlan = z.object({
  method: z.enum(allocationMethods),
  /** Arms by code with their share: 2 and 1 for two to one. */
  arms: z
    .array(z.object({ code: z.string(), ratio: z.number().int().min(1).max(20) }))
    .min(1)
    .max(12),
  factors: z.array(allocationFactor).max(6),
  /** For permuted blocks: the sizes to draw from, each a multiple of the sum of the ratios. */
  blockSizes: z.array(z.number().int().min(1).max(100)).max(8),
  /** For minimisation: the probability of the arm that balances best. */
  probability: z.number().min(0.5).max(1),
  /** For a list made elsewhere: the arms' codes in the order of use. */
  list: z.array(z.string()).max(5000),
});

export type AllocationPlan = z.infer<typeof allocationPlan>;

/** One allocation that was made: its place in the order, the participant's level of each factor, the arm's code. */
export interface MadeAllocation {
  number: number;
  strata: Readonly<Record<string, string>>;
  arm: string;
}

/** Faults of a plan in itself, as keys of the `errors` namespace by field; empty when it can be used. */
export function planFaults(plan: AllocationPlan): { path: string; message: string }[] {
  const faults: { path: string; message: string }[] = [];
  const whole = plan.arms.reduce((sum, { ratio }) => sum + ratio, 0);
  const codes = plan.arms.map(({ code }) => code);
  if (plan.method === "single_arm" && plan.arms.length !== 1) faults.push({ path: "method", message: "oneArmOnly" });
  if (plan.method !== "single_arm" && plan.arms.length < 2) faults.push({ path: "method", message: "twoArmsAtLeast" });
  if (plan.method === "list" && plan.list.length === 0) faults.push({ path: "list", message: "required" });
  if (plan.method === "list" && plan.list.some((code) => !codes.includes(code))) {
    faults.push({ path: "list", message: "unknownArm" });
  }
  if (plan.method === "permuted_blocks") {
    if (plan.blockSizes.length === 0) faults.push({ path: "blockSizes", message: "required" });
    if (plan.blockSizes.some((size) => size % whole !== 0)) faults.push({ path: "blockSizes", message: "blockSize" });
  }
  if (plan.method === "minimisation" && plan.factors.length === 0) {
    faults.push({ path: "factors", message: "required" });
  }
  return faults;
}
