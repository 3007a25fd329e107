import { getTrialInScope } from "@db/queries/desk-trials";
import { findSafetyPlan, listHolidays, listReportingRules } from "@db/queries/safety";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { rulesInForce } from "~/domain/safety/reporting-rule";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

/** What the clocks and the gradings of a trial rest on: the safety plan, the rules in force today, the days off. */
export async function readSafetySettings({ actor, trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const today = civilDay(now);
  return {
    head: deskHead(trial),
    plan: (await findSafetyPlan(trx, trial.id)) ?? null,
    rules: rulesInForce(await listReportingRules(trx, [trial.id]), today),
    holidays: await listHolidays(trx),
    configures: reachesTrial(scopeOf(actor, "safety:configure"), trial),
    today,
  };
}
