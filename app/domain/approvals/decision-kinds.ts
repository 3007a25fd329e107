/** What a ministry decides of a proposal. A deferral leaves it open. */
export const decisionKinds = ["approved", "approved_with_conditions", "rejected", "deferred"] as const;
export type DecisionKind = (typeof decisionKinds)[number];
