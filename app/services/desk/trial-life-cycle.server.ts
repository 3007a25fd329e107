import { findOpenSubmission } from "@db/queries/desk-trials";
import { listReviewComments } from "@db/queries/review-comments";
import { findOpenUpdate } from "@db/queries/trial-updates";
import type { TrialRow } from "@db/queries/trials";
import { may } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { findSimilarTrials } from "~/services/trials/find-similar.server";
import { findSimilarUnpublished } from "~/services/trials/find-similar-unpublished.server";

/** The pages of a trial's life cycle that the actor may open, in the order in which they are offered. */
export const lifeCyclePages = [
  "comments",
  "update",
  "proposals/new",
  "certificates",
  "claims",
  "similar",
  "mistaken",
] as const;
export type LifeCyclePage = (typeof lifeCyclePages)[number];

function pagesFor({ actor }: DeskWork, trial: TrialRow, similar: number): LifeCyclePage[] {
  const edits = reachesTrial(scopeOf(actor, "trial:draft"), trial);
  const reads = reachesTrial(scopeOf(actor, "review:comment"), trial);
  const registered = trial.standing === "registered";
  const keeps = registered && edits && trial.mistaken_at === null;
  const open: Record<LifeCyclePage, boolean> = {
    comments: reads && trial.version > 0,
    update: keeps,
    "proposals/new": keeps,
    certificates: registered && reads,
    claims: reads,
    similar: reads && similar > 0,
    mistaken: registered && may(actor, "trial:review"),
  };
  return lifeCyclePages.filter((page) => open[page]);
}

/**
 * Where a trial stands in its life cycle for the actor: what they may open, whether a submission waits, how many comments are
 * open, and how many trials a draft resembles, public ones and others.
 */
export async function readLifeCycle(work: DeskWork, trial: TrialRow, draft: TrialRecord | null) {
  const { actor, trx } = work;
  const reads = reachesTrial(scopeOf(actor, "review:comment"), trial);
  const comments = reads ? await listReviewComments(trx, trial.id) : [];
  const open = comments.filter(({ path, resolved_at }) => resolved_at === null && !path.startsWith("proposal."));
  const similar = draft ? (await findSimilarTrials(trx, trial.id, draft)).length : 0;
  const unpublished = draft ? (await findSimilarUnpublished(trx, trial.id, draft)).length : 0;
  const waits = (await findOpenSubmission(trx, trial.id)) !== undefined;
  return {
    waits,
    update: trial.standing === "registered" && reads ? ((await findOpenUpdate(trx, trial.id))?.standing ?? null) : null,
    similar,
    unpublished,
    open: open.map(({ id, path, severity, body }) => ({ id, path, severity, body })),
    pages: pagesFor(work, trial, similar),
  };
}
