import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import type { EnrolmentPosterior } from "./enrolment-posterior";
import type { EnrolmentSite } from "./enrolment-site";
import { latentMoments } from "./latent-enrolment";

/**
 * Approximate probability that at least `count` further participants are enrolled by `horizon` months after the census: one
 * gamma distribution with the mean and variance of the latent expected count, so that the count is negative binomial.
 * Close to the exact value while the sites are many, and far cheaper; used to begin the exact search. Site caps are ignored.
 *
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.
 */
export function momentMatchedReached(
  posterior: EnrolmentPosterior,
  sites: readonly EnrolmentSite[],
  count: number,
  horizon: number,
): number {
  if (count <= 0) return 1;
  const { mean, variance } = latentMoments(posterior, sites, horizon);
  if (mean <= 0 || variance <= 0) return 0;
  return betaCdf(variance / (variance + mean), count, (mean * mean) / variance);
}
