import {
  findReviewComment,
  insertReviewAnswer,
  insertReviewComment,
  updateCommentResolved,
} from "@db/queries/review-comments";
import { listProposals } from "@db/queries/trial-page";
import { getTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { commentPaths, type CommentSeverity, proposalPath } from "~/domain/trials/life-cycle/review-comment";
import { Forbidden, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

function wordsOf(body: string): string {
  const words = body.trim();
  if (words === "") throw new InvalidInput([{ path: "body", message: "required" }]);
  return words;
}

/**
 * Writes a comment bound to a field (`section.field`) or to a proposal (`proposal.<id>`). A major one stands against the decision
 * until it is resolved.
 * @throws InvalidInput without words, or for a field that the record does not have.
 */
export async function commentOn(
  act: Act,
  comment: { trialId: number; path: string; severity: CommentSeverity; body: string },
): Promise<number> {
  const body = wordsOf(comment.body);
  const trial = await getTrial(act.trx, comment.trialId);
  const proposals = await listProposals(act.trx, trial.id);
  const paths = [...commentPaths(), ...proposals.map((proposal) => proposalPath(proposal.id))];
  if (!paths.includes(comment.path)) throw new InvalidInput([{ path: "path", message: "notAChoice" }]);
  const id = await insertReviewComment(act.trx, {
    trial_id: trial.id,
    path: comment.path,
    severity: comment.severity,
    body,
    author_id: accountIdOf(act) ?? "",
    created_at: act.now,
  });
  await recordAudit(act, {
    chain: trialChain(trial.id),
    verb: "review.commented",
    entity: "comment",
    id: String(id),
    changes: [
      { field: "path", from: null, to: comment.path },
      { field: "severity", from: null, to: comment.severity },
      { field: "body", from: null, to: body },
    ],
  });
  return id;
}

/**
 * Answers a comment.
 * @throws NotFound when the trial has no such comment; InvalidInput without words.
 */
export async function answerComment(
  act: Act,
  answer: { trialId: number; commentId: number; body: string; role: "investigator" | "regulator" },
): Promise<void> {
  const body = wordsOf(answer.body);
  const comment = await findReviewComment(act.trx, answer.trialId, answer.commentId);
  if (!comment) throw new NotFound("comment");
  await insertReviewAnswer(act.trx, {
    comment_id: comment.id,
    trial_id: answer.trialId,
    body,
    author_id: accountIdOf(act) ?? "",
    author_role: answer.role,
    created_at: act.now,
  });
  await recordAudit(act, {
    chain: trialChain(answer.trialId),
    verb: "review.answered",
    entity: "comment",
    id: String(comment.id),
    changes: [{ field: "answer", from: null, to: body }],
  });
}

/**
 * Resolves a comment: it stands against nothing any more and stays readable.
 * @throws NotFound when the trial has no such comment; RuleViolation when it is resolved already; Forbidden for who reviews
 * nothing.
 */
export async function resolveComment(act: Act, trialId: number, commentId: number): Promise<void> {
  const comment = await findReviewComment(act.trx, trialId, commentId);
  if (!comment) throw new NotFound("comment");
  if (comment.resolved_at !== null) throw new RuleViolation("comment_is_resolved");
  const resolved = await updateCommentResolved(act.trx, {
    id: comment.id,
    accountId: accountIdOf(act) ?? "",
    now: act.now,
  });
  if (!resolved) throw new Forbidden("trial:review");
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "review.comment-resolved",
    entity: "comment",
    id: String(comment.id),
    changes: [{ field: "resolved", from: false, to: true }],
  });
}
