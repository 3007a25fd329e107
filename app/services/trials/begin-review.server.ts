import { updateReviewStarted } from "@db/queries/submissions";
import { findOpenSubmission } from "@db/queries/desk-trials";
import { lockTrial, updateTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * Takes a waiting submission into review. One that is in review already stays with whoever began.
 * @throws RuleViolation when no submission waits.
 */
export async function beginReview(act: Act, trialId: number): Promise<void> {
  const trial = await lockTrial(act.trx, trialId);
  const submission = await findOpenSubmission(act.trx, trialId);
  if (!submission) throw new RuleViolation("no_open_submission");
  if (submission.review_started_at !== null) return;
  await updateReviewStarted(act.trx, { trialId, accountId: accountIdOf(act) ?? "", now: act.now });
  if (submission.kind === "registration") {
    await updateTrial(act.trx, trialId, { standing: "in_review", updated_at: act.now });
  }
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "trial.review-begun",
    entity: "trial",
    id: trial.public_id,
    changes: [
      {
        field: "standing",
        from: trial.standing,
        to: submission.kind === "registration" ? "in_review" : trial.standing,
      },
    ],
  });
}
