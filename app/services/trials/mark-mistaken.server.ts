import { createHash } from "node:crypto";
import { insertConfirmation } from "@db/queries/desk-trials";
import { lockTrial, updateTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { refreshTrialSearch } from "./refresh-search.server";

/**
 * Marks a registered trial as registered by mistake, or takes the mark away again. The record stays readable with the mark under
 * its number and address, and is in no total while it bears it.
 * @throws InvalidInput without a reason; RuleViolation when the trial is not registered, or stands so already.
 */
export async function markMistaken(
  act: Act,
  trialId: number,
  mark: { mistaken: boolean; reason: string },
): Promise<void> {
  const reason = mark.reason.trim();
  if (reason === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  const trial = await lockTrial(act.trx, trialId);
  const stands = trial.mistaken_at !== null;
  if (trial.standing !== "registered" || stands === mark.mistaken) throw new RuleViolation("mark_stands_already");
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.registration_number}`;
  const meaning = mark.mistaken ? "mark_mistaken" : "lift_mistaken_mark";
  const sha256 = createHash("sha256").update(reason).digest();
  await insertConfirmation(act.trx, { accountId, meaning, subject, sha256, now: act.now });
  await updateTrial(act.trx, trialId, {
    mistaken_at: mark.mistaken ? act.now : null,
    mistaken_reason: mark.mistaken ? reason : null,
    updated_at: act.now,
  });
  await refreshTrialSearch(act, trialId);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: mark.mistaken ? "trial.marked-mistaken" : "trial.mistaken-mark-lifted",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "mistaken", from: stands, to: mark.mistaken }],
    reason,
  });
}
