import { getTrialInScope } from "@db/queries/desk-trials";
import { listScreened } from "@db/queries/eligibility-checks";
import { getSite } from "@db/queries/site-setup";
import { NotFound } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { openSealedText } from "~/services/sealing.server";
import { deskHead } from "~/services/desk/trial-head";

/**
 * The identification log of one site, to be printed and completed by hand there: names never enter the book. Only for those who
 * hold a role at the site itself, as the site's own numbers stand in it.
 * @throws NotFound for anybody else.
 */
export async function readIdentificationLog({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const site = await getSite(trx, trial.id, params["site"] ?? "");
  if (!scope.siteIds.includes(site.id)) throw new NotFound("site");
  const rows = await listScreened(trx, scope, { trialId: trial.id, siteId: site.id, limit: 2000 });
  return {
    head: deskHead(trial),
    site: { code: site.code, name_en: site.name_en, name_vi: site.name_vi },
    participants: rows.map(({ code, consented_on, enrolled_on, site_number_sealed }) => ({
      code,
      consented_on,
      enrolled_on,
      siteNumber: site_number_sealed === null ? null : openSealedText(site_number_sealed),
    })),
  };
}
