import { z } from "zod";

/** A proposal of an expansion cohort: its short code and name, how many more participants, why, and who proposes it. */
export const cohortProposal = z.object({
  code: z.string().regex(/^[A-Za-z0-9-]{1,20}$/, { error: "cohortCode" }),
  name: z.object({ en: z.string().max(200), vi: z.string().max(200) }),
  additional: z.coerce.number().int().min(1).max(1_000_000),
  rationale: z.object({ en: z.string().max(8000).optional(), vi: z.string().max(8000) }),
  proposer: z.object({ en: z.string().max(300), vi: z.string().max(300) }),
});

export type CohortProposal = z.infer<typeof cohortProposal>;
