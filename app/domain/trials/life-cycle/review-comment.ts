import { sectionFields } from "../section-fields";
import { type RecordSection, sectionNames } from "../section-names";

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
