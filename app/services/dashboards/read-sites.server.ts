import { listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listSiteEnrolment, listTrialPauses } from "@db/queries/site-progress";
import { reachesTrial } from "~/domain/access/scope";
import { pooledRate, type SiteFacts, siteProgress } from "~/domain/dashboards/site-progress";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

/** Most points of a site's curve that are sent: evenly picked, the last one always among them. */
const mostPoints = 200;

/** The enrolment of each site in scope, from its own row, its pauses and its daily counts. */
export async function readSitesPage({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const whole = reachesTrial(scope, trial);
  const today = civilDay(now);
  const enrolled = await listSiteEnrolment(trx, trial.id, whole ? null : scope.siteIds);
  const pauses = await listTrialPauses(trx, trial.id);
  const facts = (await listSites(trx, trial.id))
    .filter(({ id }) => whole || scope.siteIds.includes(id))
    .map((site): SiteFacts => {
      return {
        code: site.code,
        nameEn: site.name_en,
        nameVi: site.name_vi,
        plannedOpenOn: site.planned_open_on,
        openedOn: site.opened_on,
        closedOn: site.closed_on,
        lastReportOn: site.last_report_on,
        pauses: pauses
          .filter(({ site_id }) => site_id === site.id)
          .map(({ from_on, until_on }) => ({ from: from_on, until: until_on })),
        enrolled: enrolled.filter(({ site_id }) => site_id === site.id),
      };
    });
  const sites = facts.map((site) => siteProgress(site, today));
  return {
    head: deskHead(trial),
    whole,
    today,
    sites,
    pooled: pooledRate(sites),
    curves: facts
      .filter((site) => site.enrolled.some(({ day }) => day <= today))
      .map(({ code, enrolled: days }) => {
        let reached = 0;
        const known = days.filter(({ day }) => day <= today);
        const points = known.map(({ day, count }) => ({ date: day, count: (reached += count) }));
        const every = Math.ceil(points.length / mostPoints);
        return { code, enrolled: points.filter((_, at) => at % every === 0 || at === points.length - 1) };
      }),
  };
}
