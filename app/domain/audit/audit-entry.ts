import { canonicalJson, type JsonValue } from "~/lib/canonical-json";

/** One field that an act changed; values as they are stored, null where there was or is none. */
export interface FieldChange {
  field: string;
  from: JsonValue;
  to: JsonValue;
}

/** What one act did: a verb in the past tense (`participant.enrolled`), to what, which fields, and why. */
export interface AuditEntry {
  chain: string;
  verb: string;
  entity: string;
  id: string;
  changes: FieldChange[];
  reason?: string;
}

/** The chain of everything that belongs to no single trial: accounts, organisations, techniques, instruments. */
export const registryChain = "registry";

/** The chain of one trial. */
export function trialChain(trialId: number): string {
  return `trial:${trialId}`;
}

/** The canonical text of an entry's payload, of which the salted digest in the chain is computed. */
export function auditPayload(entry: AuditEntry): string {
  return canonicalJson({
    entity: entry.entity,
    id: entry.id,
    changes: entry.changes.map(({ field, from, to }) => ({ field, from, to })),
    reason: entry.reason,
  });
}

/** The fields in which two rows differ, as changes; members absent on one side count as null there. */
export function changesBetween(before: Record<string, JsonValue>, after: Record<string, JsonValue>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.flatMap((field) => {
    const from = before[field] ?? null;
    const to = after[field] ?? null;
    return canonicalJson(from) === canonicalJson(to) ? [] : [{ field, from, to }];
  });
}
