import { completionMonths } from "~/domain/statistics/forecast/completion-time";
import { countForecast, countQuantile } from "~/domain/statistics/forecast/count-forecast";
import { empiricalBayesPosterior } from "~/domain/statistics/forecast/empirical-bayes";
import { type EnrolmentPosterior, meanSiteRate } from "~/domain/statistics/forecast/enrolment-posterior";
import { totalHistory } from "~/domain/statistics/forecast/enrolment-site";
import { fullBayesPosterior } from "~/domain/statistics/forecast/full-bayes";
import { enrolledSoFar, type ForecastInput, forecastSites } from "./forecast-sites";

const probabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const pointsOfTheChart = 8;
const furthestOfTheChart = 120;

function posteriorOf(input: ForecastInput): EnrolmentPosterior {
  const sites = forecastSites(input);
  if (input.model === "full-bayes") return fullBayesPosterior(sites, input["plan-rate"]);
  if (input.model === "empirical-bayes") return empiricalBayesPosterior(sites);
  const { enrolled, exposure } = totalHistory(sites);
  return { kind: "shared-rate", shape: enrolled + 0.5, rate: exposure };
}

/**
 * Months until the target is reached, the number enrolled at the horizon and at the points of the chart, and each site's
 * mean rate (participants a month). Months are null where the sites do not get there with that probability.
 */
export function computeForecast(input: ForecastInput) {
  const sites = forecastSites(input);
  const posterior = posteriorOf(input);
  const enrolled = enrolledSoFar(input);
  const remaining = Math.max(0, input.target - enrolled);
  const found = completionMonths(posterior, sites, remaining, probabilities);
  const reached = found.includes(null) ? found.slice(0, found.indexOf(null)) : found;
  const countAt = (horizon: number) => {
    const forecast = countForecast(posterior, sites, horizon, remaining);
    const [q05, q10, q25, q50, q75, q90, q95] = probabilities.map(
      (probability) => enrolled + countQuantile(forecast.probabilities, probability),
    );
    const at = (value: number | undefined) => value ?? enrolled;
    return {
      month: horizon,
      mean: enrolled + forecast.mean,
      q05: at(q05),
      q10: at(q10),
      q25: at(q25),
      q50: at(q50),
      q75: at(q75),
      q90: at(q90),
      q95: at(q95),
    };
  };
  const reach = Math.min(furthestOfTheChart, Math.max(input.horizon, reached.at(-1) ?? 0, 1));
  const horizons = Array.from({ length: pointsOfTheChart }, (_, index) => (reach * (index + 1)) / pointsOfTheChart);
  return {
    enrolled,
    remaining,
    quantiles: probabilities.map((probability, index) => ({ probability, months: reached[index] ?? null })),
    count: countAt(input.horizon),
    counts: [0, ...horizons].map(countAt),
    rates: sites.map((site) => meanSiteRate(posterior, site)),
  };
}

export type ForecastResult = ReturnType<typeof computeForecast>;
