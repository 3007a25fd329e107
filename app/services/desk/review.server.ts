import { z } from "zod";
import { findOpenSubmission, getTrialInScope } from "@db/queries/desk-trials";
import { getTrialVersion } from "@db/queries/trial-versions";
import { trialRecord } from "~/domain/trials/trial-record";
import { NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { registerTrial, returnTrial } from "~/services/trials/decide-submission.server";
import { deskHead } from "./trial-head";

const decision = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("register"), version: z.coerce.number().int() }),
  z.object({ intent: z.literal("return"), reason: z.string().max(2000) }),
]);

/** The record that was submitted and waits for the regulator. */
export async function readReview({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const submission = await findOpenSubmission(trx, trial.id);
  if (!submission) throw new NotFound("submission");
  const { record } = await getTrialVersion(trx, trial.id, submission.version);
  return { head: deskHead(trial), version: submission.version, record: trialRecord.parse(record) };
}

/** Registers the submitted trial, or returns it with the reason. */
export async function decideReview(work: DeskActionWork): Promise<void> {
  const asked = parseForm(decision, work.form);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { registryPrefix, registryName, suppressionThreshold } = work.context.settings;
  if (asked.intent === "return") await returnTrial(work, trial.id, asked.reason);
  else {
    const registry = { prefix: registryPrefix, name: registryName, threshold: suppressionThreshold };
    await registerTrial(work, trial.id, asked.version, registry);
  }
}
