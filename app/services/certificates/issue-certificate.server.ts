import { randomBytes } from "node:crypto";
import { insertCertificate } from "@db/queries/certificates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { getTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { certificateFacts } from "~/domain/trials/life-cycle/certificate";
import { trialRecord } from "~/domain/trials/trial-record";
import { RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A verification code of 80 random bits in Crockford's base 32, in four groups of four: `7QK2-M0RD-9XTA-44FC`. */
function newCode(): string {
  const bytes = [...randomBytes(16)].map((byte) => letters[byte % 32]);
  return [0, 4, 8, 12].map((at) => bytes.slice(at, at + 4).join("")).join("-");
}

/**
 * Issues a certificate of a registered trial's public version and returns its verification code. What it says is kept, so that
 * `/verify/:code` can set it beside the record of any later day.
 * @throws RuleViolation when the trial is not registered.
 */
export async function issueCertificate(act: Act, trialId: number): Promise<string> {
  const trial = await getTrial(act.trx, trialId);
  if (trial.standing !== "registered") throw new RuleViolation("update_needs_registration");
  const version = await getTrialVersion(act.trx, trialId, trial.public_version ?? 0);
  const facts = certificateFacts(trial, { ...version, record: trialRecord.parse(version.record) });
  const code = newCode();
  await insertCertificate(act.trx, {
    code,
    trial_id: trialId,
    version: version.number,
    facts: JSON.stringify(facts),
    issued_at: act.now,
    issued_by: accountIdOf(act),
  });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "certificate.issued",
    entity: "certificate",
    id: code,
    changes: [{ field: "version", from: null, to: version.number }],
  });
  return code;
}
