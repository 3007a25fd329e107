import { randomBytes } from "node:crypto";
import { insertAuditEvent, type NewAuditEvent } from "@db/queries/audit";
import { type AuditEntry, auditPayload } from "~/domain/audit/audit-entry";
import { type Act, auditName } from "~/services/act";

/** What an act did as its audit chain takes it in, with a salt of its own. */
export function auditRow(act: Act, entry: AuditEntry): NewAuditEvent {
  return {
    chain: entry.chain,
    at: act.now,
    actor: auditName(act),
    verb: entry.verb,
    salt: randomBytes(16),
    payload: auditPayload(entry),
  };
}

/** Writes what an act did into its audit chain; the last statement of the act's transaction. */
export async function recordAudit(act: Act, entry: AuditEntry): Promise<number> {
  return insertAuditEvent(act.trx, auditRow(act, entry));
}
