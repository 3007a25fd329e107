import { NotFound } from "~/lib/errors";
import { bayesStopping } from "./bayes-stopping";
import { bestOverallResponse } from "./best-overall-response";
import { binomialInterval } from "./binomial-interval";
import { boin } from "./boin-boundaries";
import { disclosureCheck } from "./disclosure-check";
import { enrolmentForecast } from "./enrolment-forecast";
import { exactRate } from "./exact-rate";
import { flowCheck } from "./flow-check";
import { kaplanMeier } from "./kaplan-meier";
import { laplaceTrend } from "./laplace-trend";
import { logRank } from "./log-rank";
import type { Method } from "./method";
import { newcombe } from "./newcombe-difference";
import { omeractOarsi } from "./omeract-oarsi";
import { pocockStopping } from "./pocock-stopping";
import { predictiveProbability } from "./predictive-probability";
import { simon } from "./simon-two-stage";
import { stratified } from "./stratified-difference";
import { threePlusThree } from "./three-plus-three";

/** Every method that has a page and an address, in the order in which they are listed. */
export const methodCatalogue: readonly Method[] = [
  binomialInterval,
  newcombe,
  stratified,
  exactRate,
  kaplanMeier,
  logRank,
  enrolmentForecast,
  laplaceTrend,
  simon,
  threePlusThree,
  boin,
  bayesStopping,
  pocockStopping,
  predictiveProbability,
  bestOverallResponse,
  omeractOarsi,
  flowCheck,
  disclosureCheck,
];

/** @throws NotFound when no method has this name. */
export function getMethod(name: string): Method {
  const method = methodCatalogue.find((each) => each.name === name);
  if (!method) throw new NotFound("method");
  return method;
}
