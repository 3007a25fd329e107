import { z } from "zod";
import { civilDate } from "~/lib/partial-date";
import { type DecisionKind, decisionKinds } from "./decision-kinds";

/**
 * A decision as it is transcribed from its document: number and symbol, date, signatory, and the ethics council's opinion
 * before it. The product does not decide; it records what was decided.
 */
export const proposalDecision = z
  .object({
    decision: z.enum(decisionKinds),
    number: z.string().max(60),
    symbol: z.string().max(60),
    decidedOn: civilDate,
    signatory: z.string().max(200),
    conditions: z.string().max(4000).optional(),
    council: z.string().max(300),
    councilOpinion: z.string().max(2000),
    councilOpinionOn: civilDate,
  })
  .refine(({ decision, conditions }) => decision !== "approved_with_conditions" || Boolean(conditions), {
    path: ["conditions"],
    error: "required",
  })
  .refine(({ decidedOn, councilOpinionOn }) => councilOpinionOn <= decidedOn, {
    path: ["councilOpinionOn"],
    error: "councilAfterDecision",
  });

export type ProposalDecision = z.infer<typeof proposalDecision>;

/** The standing that a decision gives the proposed cohort. */
export function cohortStatusAfter(decision: DecisionKind): "approved" | "rejected" | "deferred" {
  return decision === "approved_with_conditions" ? "approved" : decision;
}
