import { createHash } from "node:crypto";
import { listCohorts } from "@db/queries/cohorts";
import { insertConfirmation } from "@db/queries/desk-trials";
import { insertOutcomeReleases, listReleasedCohorts } from "@db/queries/progress";
import { lockTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * Releases the outcomes of a trial's closed cohorts: from the next snapshot on the public sees them. A cohort that closes later
 * needs a release of its own. The investigator confirms with the password (before this); it cannot be taken back.
 * @throws RuleViolation before primary completion, with no cohort closed, or when all of them are released already; InvalidInput without a reason.
 */
export async function releaseOutcomes(act: Act, trialId: number, reason: string): Promise<void> {
  if (reason.trim() === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  const trial = await lockTrial(act.trx, trialId);
  if (trial.primary_completion_on === null || trial.primary_completion_on > civilDay(act.now)) {
    throw new RuleViolation("outcomes_before_completion");
  }
  const closed = (await listCohorts(act.trx, trialId)).filter(({ status }) => status === "closed");
  if (closed.length === 0) throw new RuleViolation("no_closed_cohort");
  const released = await listReleasedCohorts(act.trx, trialId);
  const further = closed.filter(({ id }) => !released.includes(id));
  if (further.length === 0) throw new RuleViolation("outcomes_already_released");
  const codes = further.map(({ code }) => code).join(", ");
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.public_id} outcomes of ${codes}`;
  const sha256 = createHash("sha256").update(`${subject}\n${reason.trim()}`).digest();
  const confirmed = { accountId, meaning: "release_outcomes", subject, sha256, now: act.now };
  const confirmationId = await insertConfirmation(act.trx, confirmed);
  await insertOutcomeReleases(
    act.trx,
    further.map(({ id }) => ({
      trial_id: trialId,
      cohort_id: id,
      released_by: accountId,
      released_at: act.now,
      confirmation_id: confirmationId,
      reason: reason.trim(),
    })),
  );
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "outcomes.released",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "released cohorts", from: null, to: codes }],
    reason: reason.trim(),
  });
}
