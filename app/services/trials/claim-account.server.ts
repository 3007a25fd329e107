import { findOpenClaim, insertAccountClaim, updateAccountClaim } from "@db/queries/account-claims";
import { updatePublicState } from "@db/queries/public-state";
import { findPublicTrial, getTrial, insertTrialRelation, listTrialRelationKinds } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * Claims that a cited account tells of this trial. The regulator decides; until then nothing is public.
 * @throws InvalidInput for what is not a cited account; RuleViolation when the two are linked already.
 */
export async function claimAccount(
  act: Act,
  claim: { trialId: number; account: string; rationale: string },
): Promise<number> {
  const account = await findPublicTrial(act.trx, claim.account);
  if (account?.standing !== "cited") throw new InvalidInput([{ path: "account", message: "notAChoice" }]);
  const trial = await getTrial(act.trx, claim.trialId);
  const kinds = await listTrialRelationKinds(act.trx, trial.id, account.id);
  if (kinds.includes("registers")) throw new RuleViolation("account_is_linked");
  const id = await insertAccountClaim(act.trx, {
    trial_id: trial.id,
    account_trial_id: account.id,
    rationale: claim.rationale.trim(),
    claimed_by: accountIdOf(act) ?? "",
    claimed_at: act.now,
  });
  await recordAudit(act, {
    chain: trialChain(trial.id),
    verb: "account.claimed",
    entity: "claim",
    id: String(id),
    changes: [{ field: "account", from: null, to: account.public_id }],
    reason: claim.rationale.trim(),
  });
  return id;
}

/**
 * Decides a claim: the account and the trial are linked, each with its own page as before, or the claim is rejected.
 * @throws NotFound when no such claim waits; InvalidInput without a reason.
 */
export async function decideClaim(
  act: Act,
  decision: { trialId: number; claimId: number; outcome: "linked" | "rejected"; reason: string },
): Promise<void> {
  const reason = decision.reason.trim();
  if (reason === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  const claim = await findOpenClaim(act.trx, decision.trialId, decision.claimId);
  if (!claim) throw new NotFound("claim");
  const accountId = accountIdOf(act) ?? "";
  await updateAccountClaim(act.trx, { id: claim.id, outcome: decision.outcome, reason, accountId, now: act.now });
  if (decision.outcome === "linked") {
    await insertTrialRelation(act.trx, {
      trial_id: claim.trial_id,
      related_trial_id: claim.account_trial_id,
      kind: "registers",
      inferred: false,
    });
    await updatePublicState(act.trx, act.now);
  }
  await recordAudit(act, {
    chain: trialChain(decision.trialId),
    verb: "account.claim-decided",
    entity: "claim",
    id: String(claim.id),
    changes: [{ field: "outcome", from: null, to: decision.outcome }],
    reason,
  });
}
