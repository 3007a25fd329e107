import type { AuditFaultKind, AuditVerification } from "~/services/audit/verify-audit.server";

const words: Record<AuditFaultKind, string> = {
  "place-missing": "an event before this one is missing",
  "does-not-follow": "it does not name the hash of the event before it",
  "hash-differs": "its hash is not the hash of its content",
  "payload-missing": "its payload is missing and was not redacted",
  "payload-differs": "its payload is not the one that was recorded",
  "head-missing": "the chain has no head",
  "head-differs": "the chain's head is not its last event",
  "root-does-not-follow": "the day's root does not name the root before it",
  "root-differs": "the day's root is not the one that the chains give",
  "chains-lost": "the day's root was made over more chains than there are",
};

/** The lines that tell a verification: every listed fault, then the counts. */
export function auditReport(seen: AuditVerification): string[] {
  const faults = seen.faults.map(
    ({ chain, seq, day, what }) => `FAULT ${chain}, ${day ?? `event ${seq}`}: ${words[what]}`,
  );
  const unlisted = seen.faultCount - seen.faults.length;
  return [
    ...faults,
    ...(unlisted > 0 ? [`... and ${unlisted} more faults`] : []),
    `Audit: ${seen.chains} chains, ${seen.events} events (${seen.redacted} redacted), ${seen.roots} daily roots, ${seen.faultCount} faults.`,
  ];
}
