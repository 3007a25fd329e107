import { createHash } from "node:crypto";
import { insertConfirmation } from "@db/queries/desk-trials";
import { findOutcomeRelease, insertOutcomeRelease } from "@db/queries/progress";
import { lockTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * Releases a trial's outcomes: from the next snapshot on the public sees them. The investigator confirms with the password
 * (before this); it cannot be taken back.
 * @throws RuleViolation before primary completion, or when they are released already; InvalidInput without a reason.
 */
export async function releaseOutcomes(act: Act, trialId: number, reason: string): Promise<void> {
  if (reason.trim() === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  const trial = await lockTrial(act.trx, trialId);
  if (trial.primary_completion_on === null || trial.primary_completion_on > civilDay(act.now)) {
    throw new RuleViolation("outcomes_before_completion");
  }
  if (await findOutcomeRelease(act.trx, trialId)) throw new RuleViolation("outcomes_already_released");
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.public_id} outcomes`;
  const sha256 = createHash("sha256").update(`${subject}\n${reason.trim()}`).digest();
  const confirmed = { accountId, meaning: "release_outcomes", subject, sha256, now: act.now };
  const confirmationId = await insertConfirmation(act.trx, confirmed);
  await insertOutcomeRelease(act.trx, {
    trial_id: trialId,
    released_by: accountId,
    released_at: act.now,
    confirmation_id: confirmationId,
    reason: reason.trim(),
  });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "outcomes.released",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "outcomes", from: "withheld", to: "released" }],
    reason: reason.trim(),
  });
}
