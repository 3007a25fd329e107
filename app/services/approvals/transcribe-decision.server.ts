import { createHash } from "node:crypto";
import { insertConfirmation } from "@db/queries/desk-trials";
import { insertDecision, lockProposal, updateCohortStatus } from "@db/queries/proposals";
import { countOpenMajorComments } from "@db/queries/review-comments";
import { getTrialVersion } from "@db/queries/trial-versions";
import { lockTrial } from "@db/queries/trials";
import { cohortStatusAfter, type ProposalDecision } from "~/domain/approvals/proposal-decision";
import { trialChain } from "~/domain/audit/audit-entry";
import { recordAfterDecision } from "~/domain/trials/life-cycle/record-after-decision";
import { proposalPath } from "~/domain/trials/life-cycle/review-comment";
import { trialRecord } from "~/domain/trials/trial-record";
import { canonicalJson } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { cutVersion } from "~/services/trials/cut-version.server";

/** A scan of the decision's document. */
export interface DecisionScan {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Which proposal, what was decided, its scan, and whether only demonstration trials may be decided on here. */
export interface Transcription {
  trialId: number;
  proposalId: number;
  decision: ProposalDecision;
  scan: DecisionScan | null;
  demonstrationOnly: boolean;
  threshold: number;
}

function digestOf({ decision, scan }: Transcription): Buffer {
  const scanned = scan === null ? null : createHash("sha256").update(scan.bytes).digest("hex");
  return createHash("sha256")
    .update(canonicalJson({ ...decision, scan: scanned }))
    .digest();
}

/**
 * Transcribes a decision on a proposal: the decision with its document, the cohort's new standing, a new version of the
 * record where it was approved, a snapshot, the audit. Confirmed with the password before this, which is an electronic
 * confirmation and not a digital signature.
 * @throws RuleViolation on a proposal that is decided or has a major comment open (a deferral leaves it so), or by a
 * demonstration account on a real trial; InvalidInput for a
 * decision that lies in the future.
 */
export async function transcribeDecision(act: Act, input: Transcription): Promise<void> {
  const { decision, scan } = input;
  const proposal = await lockProposal(act.trx, input.trialId, input.proposalId);
  const trial = await lockTrial(act.trx, input.trialId);
  if (input.demonstrationOnly && !trial.synthetic) throw new RuleViolation("decision_on_demonstration_only");
  if (decision.decidedOn > civilDay(act.now)) throw new InvalidInput([{ path: "decidedOn", message: "dateInFuture" }]);
  if (proposal.status !== "proposed" && proposal.status !== "deferred") throw new RuleViolation("decision_is_final");
  const openMajor = await countOpenMajorComments(act.trx, trial.id, proposalPath(proposal.id));
  if (openMajor > 0 && decision.decision !== "deferred") {
    throw new RuleViolation("major_comments_open", { count: openMajor });
  }
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.public_id} proposal ${input.proposalId}`;
  const sha256 = digestOf(input);
  const confirmed = { accountId, meaning: "transcribe_decision", subject, sha256, now: act.now };
  const confirmationId = await insertConfirmation(act.trx, confirmed);
  await insertDecision(act.trx, {
    proposal_id: input.proposalId,
    decision: decision.decision,
    number: decision.number,
    symbol: decision.symbol,
    decided_on: decision.decidedOn,
    signatory: decision.signatory,
    conditions: decision.conditions ?? null,
    council: decision.council,
    council_opinion: decision.councilOpinion,
    council_opinion_on: decision.councilOpinionOn,
    scan_name: scan?.name ?? null,
    scan_media_type: scan?.mediaType ?? null,
    scan_sha256: scan === null ? null : createHash("sha256").update(scan.bytes).digest(),
    scan: scan?.bytes ?? null,
    confirmation_id: confirmationId,
    recorded_by: accountId,
    recorded_at: act.now,
  });
  const status = cohortStatusAfter(decision.decision);
  await updateCohortStatus(act.trx, proposal.cohort_id, status);
  if (status === "approved") {
    const { record } = await getTrialVersion(act.trx, trial.id, trial.public_version ?? 0);
    await cutVersion(act, {
      trialId: trial.id,
      previous: trial.version,
      kind: "decision",
      record: recordAfterDecision(trialRecord.parse(record), { ...decision, ...proposal, proposalId: proposal.id }),
      reason: `${decision.number} ${decision.symbol}`,
      authorRole: "regulator",
    });
  }
  await cutSnapshot(act, { trialId: trial.id, reason: "decision", threshold: input.threshold });
  await recordAudit(act, {
    chain: trialChain(trial.id),
    verb: "proposal.decision-transcribed",
    entity: "proposal",
    id: String(input.proposalId),
    changes: [
      { field: "status", from: proposal.status, to: status },
      { field: "decision", from: null, to: { ...decision } },
      { field: "sha256", from: null, to: sha256.toString("hex") },
    ],
  });
}
