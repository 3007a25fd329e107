import gammaln from "@stdlib/math-base-special-gammaln";
import type { SiteHistory } from "./enrolment-site";

/** A gamma distribution of rates across sites: mean shape / rate participants a month, `rate` in months. */
export interface GammaRates {
  shape: number;
  rate: number;
}

/**
 * Log probability of the sites' counts when rates vary across sites as Gamma(alpha, beta) and counts are Poisson:
 * sum[lnG(alpha + k) - lnG(alpha) - ln k! + alpha ln beta + k ln tau - (alpha + k) ln(beta + tau)].
 * Sites without exposure add nothing.
 *
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.
 */
export function marginalLogLikelihood(histories: readonly SiteHistory[], { shape, rate }: GammaRates): number {
  return histories.reduce((sum, { enrolled, exposure }) => {
    if (exposure === 0) return sum;
    const counts = gammaln(shape + enrolled) - gammaln(shape) - gammaln(enrolled + 1) + enrolled * Math.log(exposure);
    return sum + counts + shape * Math.log(rate) - (shape + enrolled) * Math.log(rate + exposure);
  }, 0);
}
