import { z } from "zod";
import { listCertificates } from "@db/queries/certificates";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialVersion } from "@db/queries/trial-versions";
import { may } from "~/domain/access/permissions";
import { cohortProposal } from "~/domain/trials/life-cycle/cohort-proposal";
import { trialRecord } from "~/domain/trials/trial-record";
import { NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { proposeCohort } from "~/services/approvals/propose-cohort.server";
import { issueCertificate } from "~/services/certificates/issue-certificate.server";
import { findSimilarTrials } from "~/services/trials/find-similar.server";
import { findSimilarUnpublished } from "~/services/trials/find-similar-unpublished.server";
import { markMistaken } from "~/services/trials/mark-mistaken.server";
import { readDraft } from "~/services/trials/read-draft.server";
import { deskHead } from "./trial-head";

async function registeredTrial({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  if (trial.standing !== "registered") throw new NotFound("registered trial");
  return trial;
}

/** The certificates issued for a registered trial. */
export async function readCertificatesPage(work: DeskWork) {
  const trial = await registeredTrial(work);
  return {
    head: deskHead(trial),
    version: trial.public_version ?? 0,
    certificates: await listCertificates(work.trx, trial.id),
  };
}

/** Issues a certificate of the public version. */
export async function issueFromForm(work: DeskActionWork): Promise<void> {
  await issueCertificate(work, (await registeredTrial(work)).id);
}

/** A registered trial and whether it bears the mark of a mistake. */
export async function readMistakenPage(work: DeskWork) {
  const trial = await registeredTrial(work);
  return { head: deskHead(trial), mistakenAt: trial.mistaken_at, reason: trial.mistaken_reason };
}

const mark = z.object({ intent: z.enum(["mark", "lift"]), reason: z.string().max(2000) });

/** Marks the trial as registered by mistake, or takes the mark away; confirmed with the password before this. */
export async function markFromForm(work: DeskActionWork): Promise<void> {
  const { intent, reason } = parseForm(mark, work.form);
  const trial = await registeredTrial(work);
  await markMistaken(work, trial.id, { mistaken: intent === "mark", reason });
}

/** What the form of a new proposal begins with. */
export async function readProposalForm(work: DeskWork) {
  const trial = await registeredTrial(work);
  const record = trialRecord.parse((await getTrialVersion(work.trx, trial.id, trial.public_version ?? 0)).record);
  return {
    head: deskHead(trial),
    planned: trial.planned_size,
    enrolled: trial.enrolled_count,
    sponsor: record.responsibility.primarySponsor ?? null,
  };
}

/** Proposes the expansion cohort of the posted form. */
export async function proposeFromForm(work: DeskActionWork): Promise<void> {
  const proposal = parseForm(cohortProposal, work.form);
  const trial = await registeredTrial(work);
  await proposeCohort(work, { trialId: trial.id, proposal, threshold: work.context.settings.suppressionThreshold });
}

/**
 * A trial's record with trials that may be the same, for looking at side by side: public ones, and for the regulator those that
 * were submitted and are not public yet. How many others there are is all that is told of them.
 */
export async function readSimilarPage({ actor, trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const drafted = trial.standing === "draft" || trial.standing === "returned";
  const record = drafted
    ? (await readDraft(trx, trial.id)).record
    : trialRecord.parse((await getTrialVersion(trx, trial.id, trial.version)).record);
  const others = await findSimilarUnpublished(trx, trial.id, record);
  const shown = may(actor, "trial:review") ? others.filter(({ standing }) => standing !== "draft") : [];
  return {
    head: deskHead(trial),
    unshown: others.length - shown.length,
    record: {
      publicTitle: record.identification.publicTitle ?? {},
      sponsor: record.responsibility.primarySponsor ?? {},
      conditions: record.design.conditions.map(({ name }) => name),
      planned: record.enrolment.plannedSize ?? null,
      phase: record.design.phase ?? null,
      recruitmentStatus: record.enrolment.recruitmentStatus ?? null,
    },
    candidates: [...shown, ...(await findSimilarTrials(trx, trial.id, record))],
  };
}
