import { getTrialInScope } from "@db/queries/desk-trials";
import { listImportBatches } from "@db/queries/import-batches";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

/** The actor's latest uploads for a trial. */
export async function showImports({ trx, scope, params, actor }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  return { head: deskHead(trial), uploads: await listImportBatches(trx, trial.id, actor.accountId, 20) };
}
