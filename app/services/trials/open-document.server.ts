import { getTrialInScope } from "@db/queries/desk-trials";
import { findTrialDocument } from "@db/queries/trial-documents";
import { NotFound } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";

/**
 * A scan of a trial in scope, by the SHA-256 that its record holds.
 * @throws NotFound when the trial holds no such scan, or it is not for the actor.
 */
export async function openDocument({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const sha256 = /^[0-9a-f]{64}$/.exec(params["sha256"] ?? "")?.[0];
  const document = sha256 && (await findTrialDocument(trx, trial.id, Buffer.from(sha256, "hex")));
  if (!document) throw new NotFound("document");
  return document;
}
