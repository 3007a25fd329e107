import { listCohorts } from "@db/queries/cohorts";
import { findLastDecision, getTrialInScope } from "@db/queries/desk-trials";
import { listReleasedCohorts } from "@db/queries/progress";
import { hasTrialOrigin } from "@db/queries/trial-origins";
import { listProposals } from "@db/queries/trial-page";
import { getTrialVersion } from "@db/queries/trial-versions";
import { may } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { missingFrom } from "~/domain/trials/registration-completeness";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { readDraft } from "~/services/trials/read-draft.server";
import { deskHead } from "./trial-head";
import { readLifeCycle } from "./trial-life-cycle.server";
import { wordFacts } from "./word-findings.server";

/** Whether a trial's record can be edited by the actor, is under review, or is public. */
function isDraft(standing: string): boolean {
  return standing === "draft" || standing === "returned";
}

/** Everything on a trial's own desk page: where it stands, what is missing, and what the actor may do with it. */
export async function readDeskTrial(work: DeskWork) {
  const { actor, trx, scope, params, now } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const { record, revisions } = await readDraft(trx, trial.id);
  const cohorts = await listCohorts(trx, trial.id);
  const released = await listReleasedCohorts(trx, trial.id);
  const edits = isDraft(trial.standing) && reachesTrial(scopeOf(actor, "trial:draft"), trial);
  const waiting = trial.standing === "submitted" || trial.standing === "in_review";
  const submitted = waiting ? (await getTrialVersion(trx, trial.id, trial.version)).record : null;
  const lifeCycle = await readLifeCycle(work, trial, edits ? record : null);
  return {
    head: deskHead(trial),
    edits,
    imported: edits && (await hasTrialOrigin(trx, trial.id)),
    revisions,
    missing: edits ? wordFacts(missingFrom(record, civilDay(now)), work.language) : [],
    submitted,
    lifeCycle,
    decision: trial.standing === "returned" ? ((await findLastDecision(trx, trial.id)) ?? null) : null,
    proposals: (await listProposals(trx, trial.id)).map(({ id, additional, decision }) => ({
      id,
      additional,
      decision,
    })),
    releasable: cohorts.some(({ id, status }) => status === "closed" && !released.includes(id)),
    completed: trial.primary_completion_on !== null && trial.primary_completion_on <= civilDay(now),
    may: {
      review: lifeCycle.waits && may(actor, "trial:review"),
      participants: trial.standing === "registered" && may(actor, "participants:read"),
      setup: trial.standing === "registered" && may(actor, "setup:read"),
      progress: trial.standing === "registered" && may(actor, "progress:read"),
      disclosure: trial.standing === "registered" && may(actor, "outcomes:look"),
      imports: trial.standing === "registered" && may(actor, "participants:write"),
      safety: trial.standing === "registered" && may(actor, "safety:read"),
      audit: may(actor, "audit:read"),
      queries: trial.standing === "registered" && may(actor, "queries:read"),
      exports: trial.standing === "registered" && may(actor, "trial:export"),
      siteCopies: trial.standing === "registered" && may(actor, "site-copy:take"),
      publish: trial.standing === "registered" && may(actor, "snapshot:publish"),
      release: trial.standing === "registered" && reachesTrial(scopeOf(actor, "outcomes:release"), trial),
      decide: may(actor, "decision:transcribe"),
    },
  };
}
