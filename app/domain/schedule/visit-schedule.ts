import { z } from "zod";
import { visitAnchors } from "./visit-anchors";

/** One visit of the protocol's table: when it is planned, how far from that day it may lie, and what is assessed there. */
export const plannedVisitSchema = z.object({
  /** Stable through all versions of the schedule: small letters, digits and hyphens, such as `month-3`. */
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: "visitCode" }),
  name: z.object({ en: z.string().min(1).max(120), vi: z.string().min(1).max(120) }),
  anchor: z.enum(visitAnchors),
  /** Days from the anchor; the anchor's own day is 0, days before it are negative. */
  day: z.number().int().min(-400).max(7_400),
  /** Days before and after the planned day on which the visit is still within its window. */
  before: z.number().int().min(0).max(400),
  after: z.number().int().min(0).max(400),
  /** Codes of the instruments that are assessed at this visit. */
  instruments: z.array(z.string().min(1).max(60)).max(20),
});
export type PlannedVisit = z.infer<typeof plannedVisitSchema>;

/** A trial's visits, one at least, each code once. */
export const visitScheduleSchema = z
  .array(plannedVisitSchema)
  .min(1, { error: "visitNeeded" })
  .max(60)
  .superRefine((visits, context) => {
    for (const [index, { code }] of visits.entries()) {
      if (visits.findIndex((other) => other.code === code) < index) {
        context.addIssue({ code: "custom", path: [index, "code"], message: "visitCodeTwice" });
      }
    }
  });
