import type { EnrolmentPosterior } from "./enrolment-posterior";
import type { EnrolmentSite } from "./enrolment-site";
import { activeTime } from "./site-window";

/** Mean and variance of the expected number of further participants, that is of sum rate x active time over the sites. */
export interface LatentMoments {
  mean: number;
  variance: number;
}

/**
 * Mean and variance of the latent expected count up to `horizon` months after the census, site caps left aside: the variance
 * says how uncertain the rates are, and the count itself varies by a further `mean`.
 * Over components, variance = average within + variance of the means.
 */
export function latentMoments(
  posterior: EnrolmentPosterior,
  sites: readonly EnrolmentSite[],
  horizon: number,
): LatentMoments {
  const future = sites.map((site) => activeTime(site, 0, horizon));
  if (posterior.kind === "shared-rate") {
    const total = future.reduce((sum, months) => sum + months, 0);
    const { shape, rate } = posterior;
    return { mean: (total * shape) / rate, variance: (total * total * shape) / (rate * rate) };
  }
  let first = 0;
  let second = 0;
  for (const { shape, rate, weight } of posterior.components) {
    let mean = 0;
    let variance = 0;
    sites.forEach((site, index) => {
      const months = future[index] ?? 0;
      const precision = rate + site.exposure;
      mean += (months * (shape + site.enrolled)) / precision;
      variance += (months * months * (shape + site.enrolled)) / (precision * precision);
    });
    first += weight * mean;
    second += weight * (variance + mean * mean);
  }
  return { mean: first, variance: Math.max(0, second - first * first) };
}
