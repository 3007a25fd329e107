import gammaln from "@stdlib/math-base-special-gammaln";
import { InvalidInput } from "~/lib/errors";
import { requireAbove } from "../argument-checks";
import type { RateComponent, SiteRates } from "./enrolment-posterior";
import { requireHistories, type SiteHistory, totalHistory } from "./enrolment-site";
import type { GammaRates } from "./marginal-likelihood";

const pointsPerAxis = 61;
const reach = 4;
const priorLogShape = Math.log(1.5);
const droppedMass = 1e-8;

interface GridPoint extends GammaRates {
  logWeight: number;
}

const axis = Array.from({ length: pointsPerAxis }, (_, index) => reach * ((2 * index) / (pointsPerAxis - 1) - 1));

function gridPoints(histories: readonly SiteHistory[], centre: number, planned: boolean): GridPoint[] {
  const open = histories.filter((site) => site.exposure > 0);
  return axis.flatMap((shapeStep) => {
    const shape = Math.exp(priorLogShape + shapeStep);
    const counts = open.reduce((sum, site) => sum + gammaln(shape + site.enrolled) - gammaln(shape), 0);
    return axis.map((meanStep) => {
      const rate = shape / Math.exp(centre + meanStep);
      const exposures = open.reduce(
        (sum, site) => sum + shape * Math.log1p(site.exposure / rate) + site.enrolled * Math.log(rate + site.exposure),
        0,
      );
      const prior = -(shapeStep * shapeStep) / 2 - (planned ? (meanStep * meanStep) / 2 : 0);
      return { shape, rate, logWeight: counts - exposures + prior };
    });
  });
}

/** Weights that sum to 1, without the least likely points that together hold less than a hundred-millionth. */
function weighed(points: readonly GridPoint[]): RateComponent[] {
  const top = points.reduce((most, point) => Math.max(most, point.logWeight), -Infinity);
  const raw = points.map(({ shape, rate, logWeight }) => ({ shape, rate, weight: Math.exp(logWeight - top) }));
  raw.sort((a, b) => b.weight - a.weight);
  const total = raw.reduce((sum, point) => sum + point.weight, 0);
  let held = 0;
  const kept = raw.filter((point) => {
    const wanted = held < total * (1 - droppedMass);
    held += point.weight;
    return wanted;
  });
  const mass = kept.reduce((sum, point) => sum + point.weight, 0);
  return kept.map((point) => ({ ...point, weight: point.weight / mass }));
}

/**
 * Full-Bayes posterior of the sites' rates (Poisson-gamma model) on a 61 x 61 grid of (ln alpha, ln mean).
 *
 * Prior: ln alpha ~ N(ln 1.5, 1); ln mean ~ N(ln plannedRate, 1). The grid reaches 4 standard deviations either way. Without
 * a plan the mean is flat within the grid, which then lies about (sum k + 1/2) / sum tau.
 *
 * @param plannedRate participants a site a month in the plan, or null for no plan (then some exposure is needed).
 * @throws InvalidInput for an impossible history, a plan that is not above 0, or neither plan nor exposure.
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975, for the model.
 */
export function fullBayesPosterior(histories: readonly SiteHistory[], plannedRate: number | null): SiteRates {
  requireHistories(histories);
  if (plannedRate !== null) requireAbove(plannedRate, "plannedRate", 0);
  const { enrolled, exposure } = totalHistory(histories);
  if (plannedRate === null && exposure === 0) {
    throw new InvalidInput([{ path: "plannedRate", message: "is needed while no site has been open" }]);
  }
  const centre = Math.log(plannedRate ?? (enrolled + 0.5) / exposure);
  return { kind: "site-rates", components: weighed(gridPoints(histories, centre, plannedRate !== null)) };
}
