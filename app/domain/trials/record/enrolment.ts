import { z } from "zod";
import { localText } from "../local-text";
import { overallStatuses } from "../protocol-terms";
import { recruitmentStatuses } from "../registry-terms";
import { datedMilestone } from "./parts";

/**
 * Items 16, 17, 18. The number enrolled so far is computed or reported; `statedEnrolled` is what a source states itself for a
 * trial that this book does not track.
 */
export const enrolment = z.object({
  firstEnrolment: datedMilestone.optional(),
  plannedSize: z.number().int().min(0).max(1_000_000_000).optional(),
  statedEnrolled: z.number().int().min(0).max(1_000_000_000).optional(),
  recruitmentStatus: z.enum(recruitmentStatuses).optional(),
  overallStatus: z.enum(overallStatuses).optional(),
  whyStopped: localText.optional(),
});
