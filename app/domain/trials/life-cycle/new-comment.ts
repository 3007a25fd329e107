import { z } from "zod";
import { commentSeverities } from "./review-comment";

/** A comment as it is written: on which field, how grave, and its words. */
export const newComment = z.object({
  path: z.string().regex(/^[A-Za-z]+\.[A-Za-z0-9]+$/, { error: "notAChoice" }),
  severity: z.enum(commentSeverities),
  body: z.string().max(4000),
});
