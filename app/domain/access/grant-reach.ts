import type { Grant, Role } from "./roles";

/** How far a grant goes. */
export const reaches = ["registry", "organisation", "trial", "site"] as const;

export type Reach = (typeof reaches)[number];

/** Where each role may be held: the wider a role reads, the fewer places; those at the bedside hold theirs at one site. */
export const reachesOfRole: Readonly<Record<Role, readonly Reach[]>> = {
  investigator: ["organisation", "trial"],
  coordinator: ["site"],
  laboratory: ["site"],
  monitor: ["trial"],
  sponsor: ["organisation", "trial"],
  data_monitoring_committee: ["trial"],
  ethics_reviewer: ["organisation", "trial"],
  regulator: ["registry"],
  administrator: ["registry"],
};

/** How far a grant goes, by what it names. */
export function reachOf({ organisationId, trialId, siteId }: Omit<Grant, "role">): Reach {
  if (siteId !== null) return "site";
  if (trialId !== null) return "trial";
  return organisationId === null ? "registry" : "organisation";
}
