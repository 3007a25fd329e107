import { createHash } from "node:crypto";
import {
  findOpenSubmission,
  getNextRegistrationSerial,
  insertConfirmation,
  updateSubmission,
} from "@db/queries/desk-trials";
import { countOpenMajorComments } from "@db/queries/review-comments";
import { getTrialVersion } from "@db/queries/trial-versions";
import { insertTrialIdentifier, lockTrial, updateTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { registrationNumber } from "~/domain/trials/registration-number";
import { trialRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { issueCertificate } from "~/services/certificates/issue-certificate.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { admitRecord, requireApprovals } from "./admit-record.server";
import { cutVersion } from "./cut-version.server";

/** The registry whose number is given. */
export interface RegistryIdentity {
  prefix: string;
  name: string;
  /** Smallest count that the public is shown of attribute cells. */
  threshold: number;
}

/**
 * Registers a submitted trial: the number with its check digit and the date are set by the system, the submitted record
 * becomes public as the next version, and a first snapshot is cut. Returns the registration number.
 * @param seenVersion the version that the regulator read; another one is not registered unseen.
 * @throws RuleViolation when no submission waits, another version waits than was read, or a major comment is open.
 */
export async function registerTrial(
  act: Act,
  trialId: number,
  seenVersion: number,
  registry: RegistryIdentity,
): Promise<string> {
  const trial = await lockTrial(act.trx, trialId);
  const submission = await findOpenSubmission(act.trx, trialId);
  if (submission?.kind !== "registration") throw new RuleViolation("no_open_submission");
  if (submission.version !== seenVersion) throw new RuleViolation("submission_changed");
  const open = await countOpenMajorComments(act.trx, trialId);
  if (open > 0) throw new RuleViolation("major_comments_open", { count: open });
  const { record } = await getTrialVersion(act.trx, trialId, submission.version);
  requireApprovals(trialRecord.parse(record), civilDay(act.now));
  await admitRecord(act, trialId, trialRecord.parse(record));
  const year = Number(civilDay(act.now).slice(0, 4));
  const number = registrationNumber(
    trial.synthetic ? "DEMO" : registry.prefix,
    year,
    await getNextRegistrationSerial(act.trx),
  );
  await updateTrial(act.trx, trialId, {
    standing: "registered",
    registration_number: number,
    registered_at: act.now,
  });
  await insertTrialIdentifier(act.trx, {
    identifier: number,
    trial_id: trialId,
    kind: "registration",
    authority: registry.name,
  });
  const cut = {
    trialId,
    previous: trial.version,
    kind: "registration" as const,
    record,
    reason: "registered",
    authorRole: "regulator",
  };
  const version = await cutVersion(act, cut);
  const sha256 = createHash("sha256").update(version.canonical).digest();
  const accountId = accountIdOf(act) ?? "";
  const subject = `${number} version ${version.number}`;
  await insertConfirmation(act.trx, { accountId, meaning: "register_trial", subject, sha256, now: act.now });
  await updateSubmission(act.trx, { trialId, outcome: "registered", reason: null, accountId, now: act.now });
  await issueCertificate(act, trialId);
  await cutSnapshot(act, { trialId, reason: "registered", threshold: registry.threshold });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "trial.registered",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: "standing", from: trial.standing, to: "registered" },
      { field: "registrationNumber", from: null, to: number },
      { field: "version", from: trial.version, to: version.number },
      { field: "sha256", from: null, to: sha256.toString("hex") },
    ],
  });
  return number;
}

/**
 * Returns a submitted trial to its investigator, who can change and submit it again.
 * @throws InvalidInput without a reason; RuleViolation when no submission waits.
 */
export async function returnTrial(act: Act, trialId: number, reason: string): Promise<void> {
  if (reason.trim() === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  const trial = await lockTrial(act.trx, trialId);
  const submission = await findOpenSubmission(act.trx, trialId);
  if (submission?.kind !== "registration") throw new RuleViolation("no_open_submission");
  const accountId = accountIdOf(act) ?? "";
  const { sha256 } = await getTrialVersion(act.trx, trialId, submission.version);
  const subject = `${trial.public_id} version ${submission.version}`;
  await insertConfirmation(act.trx, { accountId, meaning: "return_registration", subject, sha256, now: act.now });
  await updateSubmission(act.trx, { trialId, outcome: "returned", reason: reason.trim(), accountId, now: act.now });
  await updateTrial(act.trx, trialId, { standing: "returned", updated_at: act.now });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "trial.returned",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "standing", from: trial.standing, to: "returned" }],
    reason: reason.trim(),
  });
}
