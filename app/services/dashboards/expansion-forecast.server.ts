import { listSites } from "@db/queries/cohorts";
import { listPausesOfTrial } from "@db/queries/response-rows";
import type { TrialRow } from "@db/queries/trials";
import type { PlacedCount } from "~/domain/dashboards/response/compose-response";
import { type SiteExposure, siteExposures } from "~/domain/dashboards/expansion/site-exposure";
import { completionMonths } from "~/domain/statistics/forecast/completion-time";
import { empiricalBayesPosterior } from "~/domain/statistics/forecast/empirical-bayes";
import type { EnrolmentSite } from "~/domain/statistics/forecast/enrolment-site";
import type { DeskWork } from "~/services/accounts/authorised.server";

/** Why no time is forecast. */
export type NoForecast = "noSite" | "nobodyYet";

/** How long the new participants would take at the sites that are open now; or why that is not said. */
export type ExpansionForecast =
  | { absent: NoForecast }
  | {
      absent: null;
      sites: SiteExposure[];
      months: { early: number | null; median: number | null; late: number | null };
      query: string;
    };

const mostSites = 60;

/** Months until `more` are in, at 10, 50 and 90%: an 80% interval about the median. */
function monthsOf(exposed: readonly SiteExposure[], more: number) {
  const sites = exposed.map(({ enrolled, months }): EnrolmentSite => {
    return { enrolled, exposure: months, opens: 0, closes: null, pauses: [], capacity: null };
  });
  const [early = null, median = null, late = null] = completionMonths(
    empiricalBayesPosterior(sites),
    sites,
    more,
    [0.1, 0.5, 0.9],
  );
  return { early, median, late };
}

/**
 * Forecast of the time from the start of enrolment until the last of `more` new participants is in, by the Poisson-gamma
 * model with empirical Bayes, which is quick enough for a page, from what today's open sites enrolled into the cohorts so far. The method's own page computes the same by `query`.
 */
export async function forecastExpansion(
  { trx }: Pick<DeskWork, "trx">,
  trial: TrialRow,
  asked: { counts: readonly PlacedCount[]; more: number; full: boolean; today: string },
): Promise<ExpansionForecast> {
  const enrolments = asked.counts.filter(({ measure }) => measure === "enrolled");
  const last = enrolments.at(-1)?.day;
  if (last === undefined) return { absent: "nobodyYet" };
  const pauses = await listPausesOfTrial(trx, trial.id);
  const sites = (await listSites(trx, trial.id)).map((site) => ({
    code: site.code,
    openedOn: site.opened_on,
    closedOn: site.closed_on,
    pauses: pauses
      .filter(({ site_id }) => site_id === site.id)
      .map(({ from_on, until_on }) => ({ from: from_on, until: until_on })),
    enrolled: enrolments.filter(({ site_id }) => site_id === site.id).reduce((sum, { count }) => sum + count, 0),
  }));
  const exposed = siteExposures(sites, asked.full ? last : asked.today, asked.today);
  if (exposed.every(({ months }) => months === 0) || exposed.length > mostSites) return { absent: "noSite" };
  const already = exposed.reduce((sum, { enrolled }) => sum + enrolled, 0);
  const query = new URLSearchParams({
    counts: exposed.map(({ enrolled }) => enrolled).join(", "),
    exposures: exposed.map(({ months }) => months).join(", "),
    target: String(already + asked.more),
    model: "empirical-bayes",
    horizon: "12",
  });
  return { absent: null, sites: exposed, months: monthsOf(exposed, asked.more), query: query.toString() };
}
