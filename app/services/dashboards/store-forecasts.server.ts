import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { insertForecast, listTrialsToForecast } from "@db/queries/forecasts";
import type { Database } from "@db/tables/database";
import { type ForecastInput, forecastInput } from "~/domain/dashboards/forecast-input";
import { forecastModel } from "~/domain/dashboards/trial-forecast";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { addDays, civilDay } from "~/lib/civil-day";
import { InvalidInput } from "~/lib/errors";
import { computerApart } from "~/services/methods/compute-apart.server";
import { trialForecastName } from "~/services/methods/computations";
import { readForecastFacts } from "./forecast-facts.server";

/** Computes a forecast from its input, wherever it does so. */
export type Forecaster = (input: ForecastInput) => Promise<object>;

const apart = computerApart({ atOnce: 1, waiting: 0, milliseconds: 60_000 });

/** Computes in a thread of its own, one forecast at a time, cut off after a minute. */
export const forecastApart: Forecaster = (input) => apart({ name: trialForecastName, heavyBy: null }, input);

async function outcomeOf(forecaster: Forecaster, input: ForecastInput) {
  try {
    return { result: JSON.stringify(await forecaster(input)), fault: null };
  } catch (error) {
    const cut = error instanceof InvalidInput && error.issues.some(({ path }) => path === trialForecastName);
    return { result: null, fault: cut ? "too_heavy" : "failed" };
  }
}

/**
 * Forecasts the enrolment of every registered trial with participants that has no forecast yet of the last whole day, one
 * after another, and stores each as soon as it is made. Needs the owner, outside a transaction: nothing waits for the computation.
 * @returns how many were stored.
 */
export async function storeForecasts(
  owner: Kysely<Database>,
  { now, forecaster = forecastApart }: { now(): Date; forecaster?: Forecaster },
): Promise<number> {
  const dataDate = addDays(civilDay(now()), -1);
  let stored = 0;
  for (const trial of await listTrialsToForecast(owner, dataDate)) {
    const input = forecastInput(await readForecastFacts(owner, trial, dataDate));
    if (input === null) continue;
    const canonical = canonicalJson(input as unknown as JsonValue);
    const started = performance.now();
    const outcome = await outcomeOf(forecaster, input);
    await insertForecast(owner, {
      trial_id: trial.id,
      data_date: dataDate,
      model: forecastModel,
      input: canonical,
      input_sha256: createHash("sha256").update(canonical).digest(),
      ...outcome,
      milliseconds: Math.round(performance.now() - started),
      computed_at: now(),
    });
    stored += 1;
  }
  return stored;
}
