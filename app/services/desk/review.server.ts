import { z } from "zod";
import { findOpenSubmission, getTrialInScope } from "@db/queries/desk-trials";
import { listReviewComments } from "@db/queries/review-comments";
import { getTrialVersion } from "@db/queries/trial-versions";
import { asJson } from "~/domain/trials/life-cycle/judge-update";
import { missingFrom } from "~/domain/trials/registration-completeness";
import { compareRecords } from "~/domain/trials/record-comparison";
import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { acceptUpdate, returnUpdate } from "~/services/trials/decide-update.server";
import { registerTrial, returnTrial } from "~/services/trials/decide-submission.server";
import { findSimilarTrials } from "~/services/trials/find-similar.server";
import { findSimilarUnpublished } from "~/services/trials/find-similar-unpublished.server";
import { deskHead } from "./trial-head";
import { wordFacts } from "./word-findings.server";

const decision = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("register"), version: z.coerce.number().int() }),
  z.object({ intent: z.literal("accept"), version: z.coerce.number().int() }),
  z.object({ intent: z.literal("return"), reason: z.string().max(2000) }),
]);

/**
 * The record that was submitted and waits for the regulator: a first registration, or an update beside the version that is public,
 * with the comments that stand against it, what the rules advise, and the trials that it resembles.
 */
export async function readReview({ trx, scope, params, now, language }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const submission = await findOpenSubmission(trx, trial.id);
  if (!submission) throw new NotFound("submission");
  const record = trialRecord.parse((await getTrialVersion(trx, trial.id, submission.version)).record);
  const isUpdate = submission.kind === "update";
  const standing = isUpdate ? (await getTrialVersion(trx, trial.id, trial.public_version ?? 0)).record : null;
  const comments = (await listReviewComments(trx, trial.id)).filter(({ path }) => !path.startsWith("proposal."));
  const open = comments.filter(({ resolved_at }) => resolved_at === null);
  return {
    head: deskHead(trial),
    version: submission.version,
    record,
    kind: submission.kind,
    reason: submission.reason,
    differences: standing ? compareRecords(asJson(trialRecord.parse(standing)), asJson(record)) : null,
    open: { major: open.filter(({ severity }) => severity === "major").length, all: open.length },
    comments: open.map(({ id, path, severity, body }) => ({ id, path, severity, body })),
    advice: isUpdate ? [] : wordFacts(missingFrom(record, civilDay(now)), language),
    similar: isUpdate ? 0 : await countSimilar(trx, trial.id, record),
  };
}

async function countSimilar(trx: DeskWork["trx"], trialId: number, record: TrialRecord): Promise<number> {
  const others = (await findSimilarUnpublished(trx, trialId, record)).filter(({ standing }) => standing !== "draft");
  return others.length + (await findSimilarTrials(trx, trialId, record)).length;
}

/** Registers the submitted trial or accepts the update, or returns it with the reason. */
export async function decideReview(work: DeskActionWork): Promise<void> {
  const asked = parseForm(decision, work.form);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { registryPrefix, registryName, suppressionThreshold } = work.context.settings;
  if (asked.intent === "accept") await acceptUpdate(work, trial.id, asked.version);
  if (asked.intent === "return") {
    const decide = trial.standing === "registered" ? returnUpdate : returnTrial;
    await decide(work, trial.id, asked.reason);
  }
  if (asked.intent === "register") {
    const registry = { prefix: registryPrefix, name: registryName, threshold: suppressionThreshold };
    await registerTrial(work, trial.id, asked.version, registry);
  }
}
