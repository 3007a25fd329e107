/** The roles of the book (field rules, "Capture"): what a person does here, each held within a scope. */
export const roles = [
  "investigator",
  "coordinator",
  "laboratory",
  "monitor",
  "sponsor",
  "data_monitoring_committee",
  "ethics_reviewer",
  "regulator",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** One role held by an account: over the whole registry (no scope named), an organisation, a trial, or one site of a trial. */
export interface Grant {
  role: Role;
  organisationId: number | null;
  trialId: number | null;
  siteId: number | null;
}

/** Who acts: an account with the grants in force at the moment of the request. */
export interface Actor {
  accountId: string;
  name: string;
  email: string;
  grants: readonly Grant[];
}
