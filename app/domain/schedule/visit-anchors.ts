/** The day that a visit is counted from. */
export const visitAnchors = ["consent", "enrolment", "infusion"] as const;

export type VisitAnchor = (typeof visitAnchors)[number];
