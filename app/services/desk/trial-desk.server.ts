import { listOrganisationNames, listTrialsInScope } from "@db/queries/desk-trials";
import { organisationsToStartFor, scopeOf } from "~/domain/access/scope";
import type { DeskWork } from "~/services/accounts/authorised.server";

/** The trials of the signed-in person, and the organisations on whose behalf they may start one. */
export async function readTrialDesk({ actor, trx }: DeskWork) {
  return {
    trials: await listTrialsInScope(trx, scopeOf(actor, "desk:open"), 200),
    organisations: await listOrganisationNames(trx, organisationsToStartFor(actor)),
  };
}
