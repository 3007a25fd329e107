import { bracketedRoot } from "./bracketed-root";
import type { EnrolmentPosterior } from "./enrolment-posterior";
import { requireHistories, type SiteHistory, totalHistory } from "./enrolment-site";
import type { GammaRates } from "./marginal-likelihood";
import { overDispersionScore } from "./over-dispersion";

const logShapeLimits = { lowest: Math.log(1e-3), highest: Math.log(1e5) };

/** The scale that is most likely for a given shape: the root of sum[alpha/beta - (alpha + k)/(beta + tau)]. */
function bestRate(open: readonly SiteHistory[], shape: number): number {
  const slope = (logRate: number) => {
    const rate = Math.exp(logRate);
    return open.reduce((sum, { enrolled, exposure }) => {
      return sum + (shape * exposure - enrolled * rate) / (rate + exposure);
    }, 0);
  };
  const { enrolled, exposure } = totalHistory(open);
  const middle = Math.log((shape * exposure) / enrolled);
  let width = 1;
  while (slope(middle - width) < 0 || slope(middle + width) > 0) width *= 2;
  return Math.exp(bracketedRoot(slope, middle - width, middle + width, 1e-13));
}

/** Slope of the log likelihood in the shape, with the scale at its best: sum[psi(alpha + k) - psi(alpha) + ln(beta/(beta + tau))]. */
function shapeSlope(open: readonly SiteHistory[], shape: number): number {
  const rate = bestRate(open, shape);
  return open.reduce((sum, { enrolled, exposure }) => {
    let digammas = 0;
    for (let j = 0; j < enrolled; j += 1) digammas += 1 / (shape + j);
    return sum + digammas - Math.log1p(exposure / rate);
  }, 0);
}

/** The most likely Gamma(alpha, beta) of rates across sites, or null when the likelihood keeps rising towards one common rate. */
export function mostLikelyRates(histories: readonly SiteHistory[]): GammaRates | null {
  const open = histories.filter((site) => site.exposure > 0);
  if (totalHistory(open).enrolled === 0) return null;
  const slope = (logShape: number) => shapeSlope(open, Math.exp(logShape));
  const { lowest, highest } = logShapeLimits;
  if (slope(highest) >= 0 || slope(lowest) <= 0) return null;
  const shape = Math.exp(bracketedRoot(slope, lowest, highest, 1e-12));
  return { shape, rate: bestRate(open, shape) };
}

/**
 * Empirical-Bayes posterior of the sites' rates: alpha and beta at their most likely values (marginal likelihood).
 *
 * When the over-dispersion score is 0 or less, or no finite maximum exists, the sites are pooled at one common rate
 * Gamma(sum k + 1/2, sum tau). Its intervals ignore that alpha and beta are estimated: in simulation an 80% interval covers
 * 72 to 80%. For forecasts use the full-Bayes posterior; this one is for comparison.
 *
 * @throws InvalidInput for an impossible history.
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.
 */
export function empiricalBayesPosterior(histories: readonly SiteHistory[]): EnrolmentPosterior {
  requireHistories(histories);
  const likely = overDispersionScore(histories) > 0 ? mostLikelyRates(histories) : null;
  if (likely) return { kind: "site-rates", components: [{ ...likely, weight: 1 }] };
  const { enrolled, exposure } = totalHistory(histories);
  return { kind: "shared-rate", shape: enrolled + 0.5, rate: exposure };
}
