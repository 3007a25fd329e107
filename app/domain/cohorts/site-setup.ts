/** The steps by which a site comes to be opened, in their usual order. */
export const siteSteps = [
  "feasibility",
  "contract",
  "council_opinion",
  "authority_approval",
  "training",
  "product_supply",
  "initiation_visit",
] as const;

export type SiteStep = (typeof siteSteps)[number];

/** What people do at a site (ICH E6(R3), annex 1, 2.3: the log of delegated tasks). */
export const siteStaffRoles = [
  "principal_investigator",
  "sub_investigator",
  "study_physician",
  "study_nurse",
  "coordinator",
  "pharmacist",
  "laboratory",
  "independent_assessor",
  "other",
] as const;

/** Where a site stands on a day. */
export type SiteStanding = "planned" | "open" | "paused" | "closed";

/** A site's standing from its days and pauses; a pause without an end goes on. */
export function siteStanding(
  site: { opened_on: string | null; closed_on: string | null },
  pauses: readonly { from_on: string; until_on: string | null }[],
  today: string,
): SiteStanding {
  if (site.closed_on !== null && site.closed_on <= today) return "closed";
  if (site.opened_on === null || site.opened_on > today) return "planned";
  const paused = pauses.some(({ from_on, until_on }) => from_on <= today && (until_on === null || until_on >= today));
  return paused ? "paused" : "open";
}
