import { listCohorts, listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listParticipants } from "@db/queries/participants";
import { findAgeAsked } from "@db/queries/protocol-versions";
import { listConsentForms } from "@db/queries/site-setup";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { civilDay } from "~/lib/civil-day";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "./trial-head";

const pageSize = 50;

/** A page of a trial's participants in the actor's scope, newest first, and whether the actor may screen people. */
export async function readParticipants({ actor, trx, scope, params, request }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const query = new URL(request.url).searchParams;
  const before = wholeNumberFrom(query.get("cursor"));
  const stage = query.get("stage") ?? undefined;
  const rows = await listParticipants(trx, scope, { trialId: trial.id, stage, before, limit: pageSize + 1 });
  const writes = scopeOf(actor, "participants:write");
  return {
    head: deskHead(trial),
    participants: rows.slice(0, pageSize),
    stage: stage ?? "",
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    continued: before !== undefined,
    screens: trial.standing === "registered" && (reachesTrial(writes, trial) || writes.siteIds.length > 0),
  };
}

/** The sites at which the actor may screen people, and the trial's open cohorts. */
export async function readScreeningPlaces({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const whole = reachesTrial(scope, trial);
  const sites = await listSites(trx, trial.id);
  const cohorts = await listCohorts(trx, trial.id);
  const open = sites.filter(
    ({ id, opened_on, closed_on }) => opened_on !== null && closed_on === null && (whole || scope.siteIds.includes(id)),
  );
  return {
    head: deskHead(trial),
    trialId: trial.id,
    sites: open,
    ageAsked: await findAgeAsked(trx, trial.id),
    consentForms: await listConsentForms(
      trx,
      open.map(({ id }) => id),
      civilDay(now),
    ),
    cohorts: cohorts.filter(({ status }) => status === "open"),
  };
}
