import { getTrialInScope } from "@db/queries/desk-trials";
import { listReviewComments } from "@db/queries/review-comments";
import { listProposals } from "@db/queries/trial-page";
import { proposalDecision } from "~/domain/approvals/proposal-decision";
import { proposalPath } from "~/domain/trials/life-cycle/review-comment";
import { mostScanMegabytes, scanKindOf } from "~/domain/trials/scan-kinds";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { type DecisionScan, transcribeDecision } from "~/services/approvals/transcribe-decision.server";
import { deskHead } from "./trial-head";

/** A proposal with the decision transcribed so far and the comments that are open on it. */
export async function readProposal({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const proposal = (await listProposals(trx, trial.id)).find(({ id }) => String(id) === params["proposal"]);
  if (!proposal) throw new NotFound("proposal");
  const comments = await listReviewComments(trx, trial.id, proposalPath(proposal.id));
  return {
    head: deskHead(trial),
    proposal,
    comments: comments.filter(({ resolved_at }) => resolved_at === null),
    today: civilDay(now),
  };
}

async function scanOf(form: FormData): Promise<DecisionScan | null> {
  const file = form.get("scan");
  if (!(file instanceof File) || file.size === 0) return null;
  const bytes = Buffer.from(await file.arrayBuffer());
  const mediaType = scanKindOf(bytes);
  if (mediaType === null || bytes.length > mostScanMegabytes * 1_000_000) {
    throw new InvalidInput([{ path: "scan", message: `scanKind?max=${mostScanMegabytes}` }]);
  }
  return { name: file.name.slice(0, 200), mediaType, bytes };
}

/** Transcribes the decision of the posted form. Demonstration accounts decide on demonstration trials only. */
export async function transcribeFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const scan = await scanOf(work.form);
  work.form.delete("scan");
  await transcribeDecision(work, {
    trialId: trial.id,
    proposalId: wholeNumberFrom(work.params["proposal"]) ?? 0,
    decision: parseForm(proposalDecision, work.form),
    scan,
    demonstrationOnly: work.context.settings.demo,
    threshold: work.context.settings.suppressionThreshold,
  });
}
