import { z } from "zod";
import { insertSite, listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getOrganisationById } from "@db/queries/organisations";
import { updatePublicState } from "@db/queries/public-state";
import { listPossiblePlaces } from "@db/queries/site-setup";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { auditSetup, trialToSetUp } from "./trial-set-up.server";

/** A trial's sites, and whether the actor may add to them. */
export async function readSites({ actor, trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const writes = trial.standing === "registered" && reachesTrial(scopeOf(actor, "setup:write"), trial);
  return {
    head: deskHead(trial),
    sites: await listSites(trx, trial.id),
    writes,
    places: writes ? await listPossiblePlaces(trx) : [],
  };
}

const newSite = z.object({
  organisation: z.coerce.number({ error: "required" }).int(),
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9-]{1,12}$/, { error: "siteCode" }),
  plannedOpenOn: civilDate.optional(),
});

/** Adds a site to a registered trial; its code is unique within the trial. */
export async function addSite(work: DeskActionWork): Promise<void> {
  const trial = await trialToSetUp(work);
  const typed = parseForm(newSite, work.form);
  const organisation = await getOrganisationById(work.trx, typed.organisation);
  const known = await listSites(work.trx, trial.id);
  if (known.some(({ code }) => code === typed.code)) throw new RuleViolation("code_taken", { code: typed.code });
  await insertSite(work.trx, {
    trial_id: trial.id,
    organisation_id: organisation.id,
    code: typed.code,
    planned_open_on: typed.plannedOpenOn ?? null,
  });
  await updatePublicState(work.trx, work.now);
  const to = { organisation: organisation.public_id, plannedOpenOn: typed.plannedOpenOn ?? null };
  await auditSetup(work, trial.id, { verb: "site.added", entity: "site", id: typed.code, to });
}
