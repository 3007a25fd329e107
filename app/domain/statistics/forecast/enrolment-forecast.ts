import { requireAbove } from "../argument-checks";
import { completionMonths } from "./completion-time";
import { type CountForecast, countForecast, countQuantile } from "./count-forecast";
import { probabilityReached } from "./enrolment-count";
import { type EnrolmentPosterior, meanSiteRate } from "./enrolment-posterior";
import { type EnrolmentSite, requireSites } from "./enrolment-site";
import { fullBayesPosterior } from "./full-bayes";

/** Quantiles that a forecast shows, by their probability in percent. */
export interface ForecastQuantiles<Value> {
  q05: Value;
  q10: Value;
  q50: Value;
  q90: Value;
  q95: Value;
}

/** What is asked of the forecast; months are counted from the census. */
export interface ForecastQuestion {
  sites: readonly EnrolmentSite[];
  /** Participants a site a month in the plan, or null for none. */
  plannedRate: number | null;
  /** Participants still wanted, at which the trial stops enrolling. */
  remaining: number;
  /** The planned end of enrolment, or null. */
  deadline: number | null;
  /** Months at which the number enrolled is wanted, for a chart. */
  horizons: readonly number[];
}

/** Number of further participants at one horizon, the trial stopping at `remaining`. */
export interface ForecastPoint extends ForecastQuantiles<number> {
  horizon: number;
  mean: number;
}

/** The forecast that a page shows. */
export interface EnrolmentForecast {
  posterior: EnrolmentPosterior;
  /** Posterior mean rate of each site, participants a month, in the order of the sites. */
  siteRates: number[];
  /** Month of the last participant in; null where the plan does not get there with that probability. */
  lastPatientIn: ForecastQuantiles<number | null>;
  /** Probability that the target is reached by the deadline; null without one. */
  byDeadline: number | null;
  counts: ForecastPoint[];
}

const shown = [0.05, 0.1, 0.5, 0.9, 0.95] as const;

function countPoint({ horizon, mean, probabilities }: CountForecast): ForecastPoint {
  const [q05 = 0, q10 = 0, q50 = 0, q90 = 0, q95 = 0] = shown.map((level) => countQuantile(probabilities, level));
  return { horizon, mean, q05, q10, q50, q90, q95 };
}

/**
 * Full-Bayes enrolment forecast of a trial (Poisson-gamma model): when the last participant is in, whether by the deadline,
 * and how many by each horizon. It assumes that each site's rate stays as it is: show Laplace's test and the rolling
 * back-test beside it.
 *
 * @throws InvalidInput for impossible sites, counts or months, or neither plan nor exposure.
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.
 */
export function enrolmentForecast(question: ForecastQuestion): EnrolmentForecast {
  const { sites, plannedRate, remaining, deadline, horizons } = question;
  requireSites(sites);
  if (deadline !== null) requireAbove(deadline, "deadline", 0, true);
  const posterior = fullBayesPosterior(sites, plannedRate);
  const [q05 = null, q10 = null, q50 = null, q90 = null, q95 = null] = completionMonths(
    posterior,
    sites,
    remaining,
    shown,
  );
  return {
    posterior,
    siteRates: sites.map((site) => meanSiteRate(posterior, site)),
    lastPatientIn: { q05, q10, q50, q90, q95 },
    byDeadline: deadline === null ? null : probabilityReached(posterior, sites, remaining, deadline),
    counts: horizons.map((horizon) => countPoint(countForecast(posterior, sites, horizon, remaining))),
  };
}
