import type { ForecastInput } from "~/domain/dashboards/forecast-input";
import { trialForecast } from "~/domain/dashboards/trial-forecast";
import { getMethod } from "./catalogue";

/** The name under which a trial's own forecast is computed apart. */
export const trialForecastName = "trial-forecast";

/**
 * What another thread can compute, by name: a trial's forecast, or a method of the catalogue.
 * @throws NotFound for another name.
 */
export function computationNamed(name: string): (input: object) => object {
  if (name === trialForecastName) return (input) => trialForecast(input as ForecastInput);
  return getMethod(name).compute;
}
