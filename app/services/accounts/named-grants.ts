import type { NamedGrant } from "@db/queries/role-grants";
import type { Language } from "~/lib/languages/languages";

/** A grant as people read it; names in the language asked for, null where the grant's reach has no such part. */
export interface ShownGrant {
  id: number;
  role: string;
  reach: "registry" | "organisation" | "trial" | "site";
  organisation: string | null;
  /** Title, else the permanent id. */
  trial: string | null;
  /** The site's code. */
  site: string | null;
  startsAt: Date;
  endsAt: Date | null;
}

function reachOfNamed({ siteCode, trialPublicId, organisationEn }: NamedGrant): ShownGrant["reach"] {
  if (siteCode !== null) return "site";
  if (trialPublicId !== null) return "trial";
  return organisationEn === null ? "registry" : "organisation";
}

/**
 * A grant in the reader's language.
 * @param options.titles false: trials are named by their permanent ids, for administrators, who read no drafts
 */
export function shownGrant(grant: NamedGrant, language: Language, options: { titles: boolean }): ShownGrant {
  const [title, organisation] =
    language === "vi" ? [grant.trialVi, grant.organisationVi] : [grant.trialEn, grant.organisationEn];
  const { id, role, siteCode: site, startsAt, endsAt } = grant;
  const trial = (options.titles ? title : null) ?? grant.trialPublicId;
  return { id, role, reach: reachOfNamed(grant), organisation, trial, site, startsAt, endsAt };
}
