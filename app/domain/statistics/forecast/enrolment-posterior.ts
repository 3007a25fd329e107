import type { SiteHistory } from "./enrolment-site";
import type { GammaRates } from "./marginal-likelihood";

/** One possible distribution of rates across sites, with the probability given to it; the weights of all sum to 1. */
export interface RateComponent extends GammaRates {
  weight: number;
}

/** Each site has its own rate, drawn from one of the weighted gamma distributions. */
export interface SiteRates {
  kind: "site-rates";
  components: readonly RateComponent[];
}

/** All sites, present and future, enrol at one common rate, itself known as a gamma distribution. */
export interface SharedRate extends GammaRates {
  kind: "shared-rate";
}

/** What is believed of the sites' rates after the census: the input of every forecast. */
export type EnrolmentPosterior = SiteRates | SharedRate;

/**
 * Posterior mean rate of a site with this history, in participants a month: (alpha + k) / (beta + tau), averaged over the
 * components; for a site not yet open (0 over 0) the mean of the rates across sites.
 */
export function meanSiteRate(posterior: EnrolmentPosterior, history: SiteHistory): number {
  if (posterior.kind === "shared-rate") return posterior.shape / posterior.rate;
  return posterior.components.reduce(
    (sum, { shape, rate, weight }) => sum + (weight * (shape + history.enrolled)) / (rate + history.exposure),
    0,
  );
}
