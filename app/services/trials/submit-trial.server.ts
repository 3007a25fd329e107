import { createHash } from "node:crypto";
import { insertConfirmation, insertSubmission } from "@db/queries/desk-trials";
import { lockTrial, updateTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { missingFrom } from "~/domain/trials/registration-completeness";
import { civilDay } from "~/lib/civil-day";
import { RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { admitRecord, requireApprovals } from "./admit-record.server";
import { cutVersion } from "./cut-version.server";
import { readDraft } from "./read-draft.server";

/**
 * Submits a draft for registration: a version is cut, the investigator's confirmation (password again, before this) is bound
 * to its hash, and the regulator finds it in the queue.
 * @throws RuleViolation while a required item is missing, when a number is another trial's, or when the trial is not a draft.
 */
export async function submitTrial(act: Act, trialId: number): Promise<void> {
  const trial = await lockTrial(act.trx, trialId);
  if (trial.standing !== "draft" && trial.standing !== "returned") throw new RuleViolation("draft_is_closed");
  const { record } = await readDraft(act.trx, trialId);
  const missing = missingFrom(record, civilDay(act.now)).filter(({ severity }) => severity === "error");
  if (missing.length > 0) throw new RuleViolation("registration_incomplete", { count: missing.length });
  requireApprovals(record, civilDay(act.now));
  await admitRecord(act, trialId, record);
  const reason = trial.version === 0 ? "submitted" : "submitted again";
  const cut = {
    trialId,
    previous: trial.version,
    kind: "submission" as const,
    record,
    reason,
    authorRole: "investigator",
  };
  const { number, canonical } = await cutVersion(act, cut);
  const sha256 = createHash("sha256").update(canonical).digest();
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.public_id} version ${number}`;
  const confirmed = { accountId, meaning: "submit_registration", subject, sha256, now: act.now };
  const confirmationId = await insertConfirmation(act.trx, confirmed);
  await insertSubmission(act.trx, { trialId, version: number, accountId, confirmationId, now: act.now });
  await updateTrial(act.trx, trialId, { standing: "submitted", updated_at: act.now });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "trial.submitted",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: "standing", from: trial.standing, to: "submitted" },
      { field: "version", from: trial.version, to: number },
      { field: "sha256", from: null, to: sha256.toString("hex") },
    ],
  });
}
