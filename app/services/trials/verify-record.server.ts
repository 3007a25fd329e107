import { createHash } from "node:crypto";
import { insertConfirmation } from "@db/queries/desk-trials";
import { findOpenUpdate } from "@db/queries/trial-updates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { lockTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { trialRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";
import { RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { cutVersion } from "./cut-version.server";
import { refreshTrialSearch } from "./refresh-search.server";

/**
 * Confirms a registered record as it stands: a version that differs in the date of verification alone.
 * @throws RuleViolation when the trial is not registered, is marked as mistaken, or has an update under way.
 */
export async function verifyRecord(act: Act, trialId: number): Promise<void> {
  const trial = await lockTrial(act.trx, trialId);
  if (trial.standing !== "registered" || trial.mistaken_at !== null)
    throw new RuleViolation("update_needs_registration");
  if (await findOpenUpdate(act.trx, trialId)) throw new RuleViolation("update_under_way");
  const before = trialRecord.parse((await getTrialVersion(act.trx, trialId, trial.public_version ?? 0)).record);
  const today = civilDay(act.now);
  const version = await cutVersion(act, {
    trialId,
    previous: trial.version,
    kind: "update",
    record: { ...before, oversight: { ...before.oversight, verifiedOn: today } },
    reason: "verified without change",
    authorRole: "investigator",
  });
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.registration_number} version ${version.number}`;
  const sha256 = createHash("sha256").update(version.canonical).digest();
  await insertConfirmation(act.trx, { accountId, meaning: "verify_record", subject, sha256, now: act.now });
  await refreshTrialSearch(act, trialId);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "record.verified",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "oversight.verifiedOn", from: before.oversight.verifiedOn ?? null, to: today }],
  });
}
