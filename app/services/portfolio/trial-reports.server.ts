import { getTrialInScope } from "@db/queries/desk-trials";
import { listPeriodicReports } from "@db/queries/periodic-reports";
import { listTrialTechniques } from "@db/queries/portfolio-counts";
import { listTechniques } from "@db/queries/techniques";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { reportStanding } from "~/domain/dashboards/portfolio/periodic-report";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

/** The reports that a trial owes, and the techniques that it is one of, with what the actor may note. */
export async function readTrialReports({ trx, actor, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const today = civilDay(now);
  const techniques = (await listTechniques(trx)).map(({ public_id, name_en, name_vi }) => {
    return { code: public_id, nameEn: name_en, nameVi: name_vi };
  });
  return {
    head: deskHead(trial),
    today,
    reports: (await listPeriodicReports(trx, trial.id)).map((report) => {
      return { ...report, standing: reportStanding(report, today) };
    }),
    techniques,
    noted: await listTrialTechniques(trx, trial.id),
    writes: trial.standing === "registered" && reachesTrial(scopeOf(actor, "reports:write"), trial),
  };
}
