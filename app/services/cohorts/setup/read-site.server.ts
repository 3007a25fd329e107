import { getTrialInScope } from "@db/queries/desk-trials";
import { listProtocolVersions } from "@db/queries/protocol-versions";
import { getSite, listSiteApprovals, listSitePauses, listSiteStaff, listSiteSteps } from "@db/queries/site-setup";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { siteStanding, siteSteps } from "~/domain/cohorts/site-setup";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

/** One site with all that its setup says: steps in their order, pauses, staff, approvals. */
export async function readSite({ actor, trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const site = await getSite(trx, trial.id, params["site"] ?? "");
  const pauses = await listSitePauses(trx, site.id);
  const steps = await listSiteSteps(trx, site.id);
  const today = civilDay(now);
  return {
    head: deskHead(trial),
    site,
    standing: siteStanding(site, pauses, today),
    steps: siteSteps.map((step) => {
      const held = steps.find((each) => each.step === step);
      return { step, planned_on: held?.planned_on ?? null, done_on: held?.done_on ?? null };
    }),
    pauses,
    staff: await listSiteStaff(trx, site.id),
    approvals: await listSiteApprovals(trx, site.id),
    versions: await listProtocolVersions(trx, trial.id),
    writes: trial.standing === "registered" && reachesTrial(scopeOf(actor, "setup:write"), trial),
    today,
  };
}
