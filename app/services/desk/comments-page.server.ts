import { z } from "zod";
import { findOpenSubmission, getTrialInScope } from "@db/queries/desk-trials";
import { listReviewComments } from "@db/queries/review-comments";
import { listProposals } from "@db/queries/trial-page";
import { may } from "~/domain/access/permissions";
import { commentPaths, proposalPath } from "~/domain/trials/life-cycle/review-comment";
import { newComment } from "~/domain/trials/life-cycle/new-comment";
import { Forbidden } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { beginReview } from "~/services/trials/begin-review.server";
import { answerComment, commentOn, resolveComment } from "~/services/trials/comment-record.server";
import { deskHead } from "./trial-head";

/** A trial's review comments with their answers, and what the actor may do with them. */
export async function readCommentsPage({ actor, trx, scope, params, request }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const submission = await findOpenSubmission(trx, trial.id);
  const reviews = may(actor, "trial:review");
  const proposals = await listProposals(trx, trial.id);
  return {
    head: deskHead(trial),
    reviews,
    waits: submission ? { begun: submission.review_started_at !== null, kind: submission.kind } : null,
    comments: await listReviewComments(trx, trial.id),
    field: new URL(request.url).searchParams.get("field"),
    paths: reviews ? [...commentPaths(), ...proposals.map(({ id }) => proposalPath(id))] : [],
  };
}

const number = z.coerce.number().int().min(1).max(2_000_000_000);
const asked = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("begin") }),
  newComment.extend({ intent: z.literal("comment"), back: z.literal("record").optional() }),
  z.object({ intent: z.literal("answer"), comment: number, body: z.string().max(4000) }),
  z.object({ intent: z.literal("resolve"), comment: number }),
]);

/**
 * Begins the review, comments, answers or resolves; all but answers are the regulator's.
 * @returns the page of the trial to go on with: the comments, or the record where a comment was begun beside one of its fields.
 */
export async function changeComments(work: DeskActionWork): Promise<string> {
  const what = parseForm(asked, work.form);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const reviews = may(work.actor, "trial:review");
  if (what.intent === "answer") {
    const role = reviews ? "regulator" : "investigator";
    await answerComment(work, { trialId: trial.id, commentId: what.comment, body: what.body, role });
    return `comments#comment-${what.comment}`;
  }
  if (!reviews) throw new Forbidden("trial:review");
  if (what.intent === "begin") await beginReview(work, trial.id);
  if (what.intent === "resolve") await resolveComment(work, trial.id, what.comment);
  if (what.intent === "comment") {
    if (trial.standing === "submitted") await beginReview(work, trial.id);
    await commentOn(work, { trialId: trial.id, path: what.path, severity: what.severity, body: what.body });
    if (what.back) return `review#${what.path.split(".")[0]}`;
  }
  return "comments";
}
