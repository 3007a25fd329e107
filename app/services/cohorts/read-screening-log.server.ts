import { listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listScreened } from "@db/queries/eligibility-checks";
import { listPrescreeningTallies } from "@db/queries/prescreening";
import { listEligibilityCriteria } from "@db/queries/protocol-versions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { type EligibilityCriterion, failedCriteria } from "~/domain/cohorts/eligibility";
import { civilDay } from "~/lib/civil-day";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

const pageSize = 100;

/** The screening log of the actor's scope with the criteria that stood against each person, and the tallies of pre-screening. */
export async function readScreeningLog({ actor, trx, scope, params, request, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const after = wholeNumberFrom(new URL(request.url).searchParams.get("cursor"));
  const criteria = await listEligibilityCriteria(trx, trial.id);
  const rows = await listScreened(trx, scope, { trialId: trial.id, after, limit: pageSize + 1 });
  const writes = scopeOf(actor, "participants:write");
  const sites = (await listSites(trx, trial.id)).filter(
    ({ id }) => reachesTrial(scope, trial) || scope.siteIds.includes(id),
  );
  const own = sites.filter(({ id }) => reachesTrial(writes, trial) || writes.siteIds.includes(id));
  return {
    head: deskHead(trial),
    screened: rows.slice(0, pageSize).map((row) => {
      const known = criteria.filter((each) => each.protocol_version_id === row.protocol_version_id);
      const failed = failedCriteria(known as Pick<EligibilityCriterion, "number" | "kind">[], row.answers ?? {});
      const { code, stage, site_code, consented_on, consent_version, checked_on, eligible } = row;
      const shown = { code, stage, site_code, consented_on, consent_version, checked_on, eligible };
      return { ...shown, failed: known.filter(({ number }) => failed.includes(number)) };
    }),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    tallies: await listPrescreeningTallies(
      trx,
      sites.map(({ id }) => id),
    ),
    sites: own.map(({ id, code, name_en, name_vi }) => ({ id, code, name_en, name_vi })),
    /** Sites at which the reader holds a role, whose identification log they may print. */
    ownSites: sites.filter(({ id }) => scope.siteIds.includes(id)).map(({ code }) => code),
    month: civilDay(now).slice(0, 7),
  };
}
