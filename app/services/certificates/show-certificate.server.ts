import type { Kysely } from "kysely";
import { findCertificate } from "@db/queries/certificates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { getTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { certificateFacts, comparedFacts } from "~/domain/trials/life-cycle/certificate";
import { trialRecord } from "~/domain/trials/trial-record";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { NotFound } from "~/lib/errors";

/** A code as it was typed: letters that look like digits read as those (Crockford's base 32), case and spaces do not matter. */
export function settledCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return plain.replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * What a certificate says, beside what the trial's public record says now: the same, or which facts have changed since.
 * @throws NotFound when no certificate bears the code.
 */
export async function showCertificate(db: Kysely<Database>, typed: string) {
  const certificate = await findCertificate(db, settledCode(typed));
  if (!certificate) throw new NotFound("certificate");
  const trial = await getTrial(db, certificate.trial_id);
  const version = await getTrialVersion(db, trial.id, trial.public_version ?? 0);
  const now = certificateFacts(trial, { ...version, record: trialRecord.parse(version.record) });
  const certified = certificate.facts;
  const text = (value: unknown) => canonicalJson((value ?? null) as JsonValue);
  return {
    code: certificate.code,
    publicId: certificate.public_id,
    issuedAt: certificate.issued_at,
    certified,
    now,
    mistakenReason: trial.mistaken_reason,
    changed: comparedFacts.filter((name) => text(certified[name]) !== text(now[name])),
  };
}
