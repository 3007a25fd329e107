import { z } from "zod";
import { sectionFields } from "../section-fields";
import { type RecordSection, sectionNames } from "../trial-record";

/** A major comment stands against registration until it is resolved; an advisory one does not. */
export const commentSeverities = ["major", "advisory"] as const;
export type CommentSeverity = (typeof commentSeverities)[number];

/** The fields to which a comment may be bound, as `section.field`, in the record's order. */
export function commentPaths(): string[] {
  return sectionNames.flatMap((section) => sectionFields[section].map(({ name }) => `${section}.${name}`));
}

/** Section and field of a comment's path. */
export function partsOfPath(path: string): { section: RecordSection; field: string } | null {
  const [section = "", field = ""] = path.split(".");
  const known = sectionNames.find((name) => name === section);
  return known ? { section: known, field } : null;
}

/** The path of comments on a proposal. */
export function proposalPath(proposalId: number): string {
  return `proposal.${proposalId}`;
}

/** A comment as it is written: on which field, how grave, and its words. */
export const newComment = z.object({
  path: z.string().regex(/^[A-Za-z]+\.[A-Za-z0-9]+$/, { error: "notAChoice" }),
  severity: z.enum(commentSeverities),
  body: z.string().max(4000),
});
