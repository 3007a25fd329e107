import { listOrganisationChoices, listSitesInScope } from "@db/queries/grant-places";
import { scopeOf } from "~/domain/access/scope";
import type { Language } from "~/lib/languages/languages";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { givesEveryRole } from "~/services/accounts/grant-form.server";

/** A choice of a list, named in the reader's language. */
interface NamedChoice {
  value: string;
  label: string;
}

/** Every organisation as a choice. */
export async function organisationChoices({
  trx,
  language,
}: Pick<DeskWork, "trx"> & { language: Language }): Promise<NamedChoice[]> {
  const organisations = await listOrganisationChoices(trx);
  return organisations.map(({ publicId, nameEn, nameVi }) => ({
    value: publicId,
    label: language === "vi" ? nameVi : nameEn,
  }));
}

/** What whoever invites may choose from; `sites` is null for those who give out every role. */
export async function readInvitationPage(
  work: DeskWork,
): Promise<{ organisations: NamedChoice[]; sites: NamedChoice[] | null }> {
  const { actor, trx, language } = work;
  if (givesEveryRole(actor)) return { organisations: await organisationChoices(work), sites: null };
  const sites = await listSitesInScope(trx, scopeOf(actor, "accounts:invite"));
  return {
    organisations: [],
    sites: sites.map(({ trial, site, organisationEn, organisationVi }) => ({
      value: `${trial}/${site}`,
      label: `${trial}: ${site} (${language === "vi" ? organisationVi : organisationEn})`,
    })),
  };
}
