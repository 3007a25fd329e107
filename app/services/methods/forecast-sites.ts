import type { EnrolmentSite } from "~/domain/statistics/forecast/enrolment-site";
import { optional } from "./parameter";
import { between, choice, decimal, whole } from "./parameter-kinds";
import { decimals, decimalsOrNone, wholes } from "./parameter-lists";
import type { InputOf } from "./parameter";
import type { ParameterFault } from "./read-input";

const sitesAllowed = { least: 1, most: 60 };
const months = 600;

/** What each site has done, when it opens and closes (one figure for all, or one a site), the target and the model. */
export const forecastParameters = {
  counts: wholes(0, 5_000, sitesAllowed),
  exposures: decimals(0, months, sitesAllowed),
  target: whole(1, 5_000),
  open: optional(decimals(0, months, sitesAllowed), [0]),
  close: optional(decimalsOrNone(0, months, sitesAllowed), [null]),
  "plan-rate": optional(between(0, 1_000), null),
  model: choice("full-bayes", "empirical-bayes", "pooled"),
  horizon: optional(decimal(0, months), 12),
};

export type ForecastInput = InputOf<typeof forecastParameters>;

/** Participants enrolled so far at all sites. */
export function enrolledSoFar({ counts }: Pick<ForecastInput, "counts">): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Lists that do not fit the sites, participants without exposure, and models that lack what they learn from. */
export function forecastFaults(input: ForecastInput): ParameterFault[] {
  const { counts, exposures, open, close } = input;
  const faults: ParameterFault[] = [];
  const differs = (path: string): ParameterFault => ({
    path,
    rule: "sameLength",
    facts: { other: "counts", count: counts.length },
  });
  if (exposures.length !== counts.length) faults.push(differs("exposures"));
  if (open.length !== 1 && open.length !== counts.length) faults.push(differs("open"));
  if (close.length !== 1 && close.length !== counts.length) faults.push(differs("close"));
  if (counts.some((count, index) => count > 0 && exposures[index] === 0)) {
    faults.push({ path: "exposures", rule: "exposureForCounts" });
  }
  const unopened = exposures.every((exposure) => exposure === 0);
  if (unopened && input["plan-rate"] === null) faults.push({ path: "plan-rate", rule: "planWithoutExposure" });
  if (unopened && input.model !== "full-bayes") faults.push({ path: "model", rule: "modelNeedsExposure" });
  return faults;
}

/** The sites at the census; a list of one figure holds for every site. */
export function forecastSites({ counts, exposures, open, close }: ForecastInput): EnrolmentSite[] {
  return counts.map((enrolled, index) => ({
    enrolled,
    exposure: exposures[index] ?? 0,
    opens: open[open.length === 1 ? 0 : index] ?? 0,
    closes: close[close.length === 1 ? 0 : index] ?? null,
    pauses: [],
    capacity: null,
  }));
}
