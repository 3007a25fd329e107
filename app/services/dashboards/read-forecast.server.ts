import type { Kysely } from "kysely";
import { findLatestForecast } from "@db/queries/forecasts";
import { getTrialInScope } from "@db/queries/desk-trials";
import type { Database } from "@db/tables/database";
import { reachesTrial } from "~/domain/access/scope";
import { monthDays } from "~/domain/dashboards/forecast-input";
import { activeTime } from "~/domain/statistics/forecast/site-window";
import { addDays, civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { listEnrolmentPlans } from "@db/queries/cohorts";

/** A trial's latest stored forecast as a page shows it, with what it was made from; null before the first. */
export async function readStoredForecast(db: Kysely<Database>, trialId: number) {
  const stored = await findLatestForecast(db, trialId);
  if (!stored) return null;
  const { input, result, fault, model, milliseconds } = stored;
  return {
    dataDate: stored.data_date,
    computedAt: stored.computed_at,
    digest: stored.input_sha256.toString("hex").slice(0, 16),
    model,
    milliseconds,
    result,
    fault,
    target: input.target,
    deadline: input.deadline === null ? null : addDays(input.origin, input.deadline - 1),
    plannedRate: input.plannedRate,
    contradictions: input.contradictions,
    origin: input.origin,
    enrolled: cumulative(input.origin, input.sites),
    history: input.sites.map(({ enrolled, ...window }) => ({
      enrolled: enrolled.reduce((sum, { count }) => sum + count, 0),
      months: activeTime(window, 0, input.known) / monthDays,
      opens: Math.max(0, window.opens - input.known) / monthDays,
    })),
  };
}

function cumulative(origin: string, sites: readonly { enrolled: readonly { day: number; count: number }[] }[]) {
  const byDay = new Map<number, number>();
  for (const { enrolled } of sites) {
    for (const { day, count } of enrolled) byDay.set(day, (byDay.get(day) ?? 0) + count);
  }
  let reached = 0;
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, count]) => ({ date: addDays(origin, day - 1), count: (reached += count) }));
}

export type StoredForecast = NonNullable<Awaited<ReturnType<typeof readStoredForecast>>>;

/** The method's page with this forecast's own inputs filled in, as far as its form can take them. */
function methodHref(forecast: StoredForecast | null): string {
  if (forecast?.target == null || forecast.history.length > 60) return "/methods/enrolment-forecast";
  const list = (of: (site: StoredForecast["history"][number]) => number) =>
    forecast.history.map((site) => String(Number(of(site).toFixed(3)))).join(",");
  const query = new URLSearchParams({
    counts: list(({ enrolled }) => enrolled),
    exposures: list(({ months }) => months),
    open: list(({ opens }) => opens),
    target: String(forecast.target),
    model: "full-bayes",
    ...(forecast.plannedRate === null ? {} : { "plan-rate": String(Number(forecast.plannedRate.toFixed(3))) }),
  });
  return `/methods/enrolment-forecast?${query}`;
}

/** The plan of the whole trial: on each day that some cohort's plan names, the sum of what the cohorts plan by then. */
function wholePlan(plan: readonly { cohort_id: number; day: string; planned: number }[]) {
  const last = new Map<number, number>();
  const byDay = new Map<string, number>();
  for (const { cohort_id, day, planned } of plan.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    last.set(cohort_id, planned);
    byDay.set(
      day,
      [...last.values()].reduce((sum, count) => sum + count, 0),
    );
  }
  return [...byDay].map(([date, count]) => ({ date, count }));
}

/** The forecast page of a trial: for those who reach all of it, since it is the whole trial's. */
export async function readForecastPage({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const whole = reachesTrial(scope, trial);
  const today = civilDay(now);
  const forecast = whole ? await readStoredForecast(trx, trial.id) : null;
  const plan = whole ? await listEnrolmentPlans(trx, trial.id) : [];
  return {
    head: deskHead(trial),
    whole,
    registered: trial.standing === "registered",
    today,
    forecast: forecast && { ...forecast, history: undefined },
    plan: wholePlan(plan),
    methodHref: methodHref(forecast),
  };
}
