import { listSitesOfOrganisation, listTrialsOfOrganisation } from "@db/queries/organisation-trials";
import { getOrganisation } from "@db/queries/organisations";
import { listPartnershipsOfOrganisation } from "@db/queries/partnerships";
import type { PublicVisit } from "~/services/publication/public-page.server";

/**
 * The organisation that an address names, with its partnerships, the public trials it is tied to, and its sites.
 * @throws NotFound when no organisation bears the id.
 */
export async function showOrganisation({ db, params }: PublicVisit) {
  const organisation = await getOrganisation(db, params["id"] ?? "");
  return {
    organisation,
    partnerships: await listPartnershipsOfOrganisation(db, organisation.id),
    trials: await listTrialsOfOrganisation(db, organisation),
    sites: await listSitesOfOrganisation(db, organisation.id),
  };
}
