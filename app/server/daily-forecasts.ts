import type { Logger } from "pino";
import type { OpenDatabase } from "@db/client/open-database";
import { civilDay } from "~/lib/civil-day";
import { repeatChore } from "~/server/repeat-chore";
import { storeForecasts } from "~/services/dashboards/store-forecasts.server";

const minute = 60_000;

/**
 * Forecasts the enrolment of the trials once a day of the registry, the first time a minute after the start; of several
 * processes the first to finish a trial's forecast is the one that counts.
 * @returns the function that ends it, once a round under way has ended.
 */
export function forecastDaily(
  owner: OpenDatabase["owner"],
  { now, log }: { now(): Date; log: Logger },
): () => Promise<void> {
  let done = "";
  const round = async () => {
    const today = civilDay(now());
    if (done === today) return;
    const stored = await storeForecasts(owner, { now });
    done = today;
    if (stored > 0) log.info({ stored }, "stored the day's enrolment forecasts");
  };
  return repeatChore({ what: "forecasting the day's enrolment", every: minute, round }, log);
}
