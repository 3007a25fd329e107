import { InvalidInput } from "~/lib/errors";
import type { EnrolmentPosterior, RateComponent } from "./enrolment-posterior";
import type { EnrolmentSite } from "./enrolment-site";
import {
  addedCounts,
  cappedNegativeBinomial,
  type NegativeBinomial,
  negativeBinomialSum,
} from "./negative-binomial-sum";
import { activeTime } from "./site-window";

const capMatters = 1e-9;
const certainZero = Float64Array.of(1);

interface FutureSite {
  enrolled: number;
  exposure: number;
  future: number;
  capacity: number | null;
}

const isLive = (site: FutureSite) => site.future > 0 && site.capacity !== 0;

function futureSites(sites: readonly EnrolmentSite[], horizon: number): FutureSite[] {
  return sites
    .map((site) => ({ ...site, future: activeTime(site, 0, horizon) }))
    .map(({ enrolled, exposure, future, capacity }) => ({ enrolled, exposure, future, capacity }))
    .filter(isLive);
}

/** The sites' counts under one component: uncapped ones with equal exposures added together, capped ones one by one. */
function componentTerms(component: RateComponent, sites: readonly FutureSite[]) {
  const grouped = new Map<number, NegativeBinomial>();
  const capped: Float64Array[] = [];
  for (const { enrolled, exposure, future, capacity } of sites) {
    const size = component.shape + enrolled;
    const failure = future / (component.rate + exposure + future);
    const bounded = capacity === null ? null : cappedNegativeBinomial({ size, failure }, capacity);
    if (bounded && (bounded[bounded.length - 1] ?? 0) > capMatters) {
      capped.push(bounded);
    } else {
      grouped.set(failure, { size: size + (grouped.get(failure)?.size ?? 0), failure });
    }
  }
  return { free: [...grouped.values()], capped };
}

function sharedRateCount(shape: number, rate: number, sites: readonly FutureSite[], length: number): Float64Array {
  if (sites.some((site) => site.capacity !== null)) {
    throw new InvalidInput([{ path: "sites", message: "site caps need site rates of their own, not one shared rate" }]);
  }
  const future = sites.reduce((sum, site) => sum + site.future, 0);
  return negativeBinomialSum(future > 0 ? [{ size: shape, failure: future / (rate + future) }] : [], length);
}

/**
 * Probabilities that 0, 1, ..., length - 1 further participants are enrolled by `horizon` months after the census.
 *
 * Given alpha and beta, site i adds a negative binomial count of size alpha + k and failure probability
 * s/(beta + tau + s), where s is its active time up to the horizon; a site's cap lumps its mass there; sites are added, and
 * components averaged. At one shared rate the total is a single negative binomial over the summed active time (site caps are
 * refused there). The mass beyond length - 1 is left out, so the sum may be below 1. Sites whose cap is likely to bind cost
 * some twenty times as much as others.
 *
 * @throws InvalidInput for site caps with a shared rate.
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.
 */
export function countProbabilities(
  posterior: EnrolmentPosterior,
  sites: readonly EnrolmentSite[],
  horizon: number,
  length: number,
): Float64Array {
  const live = futureSites(sites, horizon);
  if (posterior.kind === "shared-rate") return sharedRateCount(posterior.shape, posterior.rate, live, length);
  const mixture = new Float64Array(length);
  for (const component of posterior.components) {
    const { free, capped } = componentTerms(component, live);
    const uncapped = negativeBinomialSum(free, length);
    const filled = capped.reduce((sum, site) => addedCounts(sum, site, length), certainZero);
    const total = capped.length > 0 ? addedCounts(uncapped, filled, length) : uncapped;
    total.forEach((probability, count) => {
      mixture[count] = (mixture[count] ?? 0) + component.weight * probability;
    });
  }
  return mixture;
}

/** Probability that at least `count` further participants are enrolled by `horizon` months after the census; 1 for count 0. */
export function probabilityReached(
  posterior: EnrolmentPosterior,
  sites: readonly EnrolmentSite[],
  count: number,
  horizon: number,
): number {
  const short = countProbabilities(posterior, sites, horizon, count).reduce((sum, value) => sum + value, 0);
  return Math.min(1, Math.max(0, 1 - short));
}
