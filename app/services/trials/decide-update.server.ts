import { createHash } from "node:crypto";
import { findOpenSubmission, insertConfirmation, updateSubmission } from "@db/queries/desk-trials";
import { countOpenMajorComments } from "@db/queries/review-comments";
import { findOpenUpdate, updateTrialUpdate } from "@db/queries/trial-updates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { lockTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { rebaseRecord } from "~/domain/trials/life-cycle/rebase-record";
import { trialRecord } from "~/domain/trials/trial-record";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { admitRecord } from "./admit-record.server";
import { cutVersion } from "./cut-version.server";
import { refreshTrialSearch } from "./refresh-search.server";

async function openUpdateSubmission(act: Act, trialId: number) {
  const submission = await findOpenSubmission(act.trx, trialId);
  if (submission?.kind !== "update") throw new RuleViolation("no_open_submission");
  return submission;
}

/**
 * Accepts an update that waited: the submitted record becomes public as the next version, with the investigator's reason. What
 * a decision published meanwhile stays where the update left it alone.
 * @param seenVersion the version that the regulator read.
 * @throws RuleViolation when no update waits, another version waits, a major comment is open, or both changed one field.
 */
export async function acceptUpdate(act: Act, trialId: number, seenVersion: number): Promise<void> {
  const trial = await lockTrial(act.trx, trialId);
  const submission = await openUpdateSubmission(act, trialId);
  if (submission.version !== seenVersion) throw new RuleViolation("submission_changed");
  const open = await countOpenMajorComments(act.trx, trialId);
  if (open > 0) throw new RuleViolation("major_comments_open", { count: open });
  const read = async (number: number) => trialRecord.parse((await getTrialVersion(act.trx, trialId, number)).record);
  const update = await findOpenUpdate(act.trx, trialId);
  if (!update) throw new RuleViolation("no_open_submission");
  const { record, conflicts } = rebaseRecord(
    await read(update.base_version),
    await read(trial.public_version ?? 0),
    await read(submission.version),
  );
  if (conflicts.length > 0) throw new RuleViolation("update_base_moved");
  await admitRecord(act, trialId, record);
  const reason = submission.reason ?? "";
  const cut = { trialId, previous: trial.version, kind: "update" as const, record, reason, authorRole: "investigator" };
  const version = await cutVersion(act, cut);
  const sha256 = createHash("sha256").update(version.canonical).digest();
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.registration_number} version ${version.number}`;
  await insertConfirmation(act.trx, { accountId, meaning: "accept_update", subject, sha256, now: act.now });
  await updateSubmission(act.trx, { trialId, outcome: "accepted", reason: null, accountId, now: act.now });
  await updateTrialUpdate(act.trx, trialId, "published", act.now);
  await refreshTrialSearch(act, trialId);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "update.accepted",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: "version", from: trial.public_version, to: version.number },
      { field: "sha256", from: null, to: sha256.toString("hex") },
    ],
    reason,
  });
}

/**
 * Returns an update that waited to its investigator, who can change and sign it again; the public record was never touched.
 * @throws InvalidInput without a reason; RuleViolation when no update waits.
 */
export async function returnUpdate(act: Act, trialId: number, reason: string): Promise<void> {
  const why = reason.trim();
  if (why === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  const trial = await lockTrial(act.trx, trialId);
  const submission = await openUpdateSubmission(act, trialId);
  const accountId = accountIdOf(act) ?? "";
  const { sha256 } = await getTrialVersion(act.trx, trialId, submission.version);
  const subject = `${trial.registration_number} version ${submission.version}`;
  await insertConfirmation(act.trx, { accountId, meaning: "return_update", subject, sha256, now: act.now });
  await updateSubmission(act.trx, { trialId, outcome: "returned", reason: why, accountId, now: act.now });
  await updateTrialUpdate(act.trx, trialId, "open", act.now);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "update.returned",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "standing", from: "in_review", to: "open" }],
    reason: why,
  });
}
