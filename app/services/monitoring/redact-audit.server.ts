import { listAuditEventsAfter } from "@db/queries/audit";
import { redactMembers } from "~/domain/monitoring/redact-text";
import type { JsonValue } from "~/lib/canonical-json";
import type { Act } from "~/services/act";
import { redactAnswers } from "./redact-rows.server";

interface Payload {
  changes?: { field: string; from: JsonValue; to: JsonValue }[];
  reason?: string;
}

/** The instrument of an assessment's value in an audit entry; null for anything else. */
function instrumentOf(value: JsonValue): string | null {
  const held = value !== null && typeof value === "object" && !Array.isArray(value) ? value["instrument"] : null;
  return typeof held === "string" ? held : null;
}

/** What an audit entry says in words that somebody typed: its reason, and each changed value under the name of its field. */
function saidIn({ changes = [], reason }: Payload): JsonValue[] {
  const values = changes.flatMap(({ field, from, to }) => [{ [field]: from }, { [field]: to }]);
  return [...(reason === undefined ? [] : [{ reason }]), ...values];
}

function differs(before: JsonValue, after: JsonValue): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

/** Whether an audit entry's payload holds the phrase in what somebody typed; codes, days and numbers are never looked at. */
export function payloadHolds(text: string, phrase: string): boolean {
  const payload = JSON.parse(text) as Payload;
  const typed = saidIn(payload).some((said) => differs(said, redactMembers(said, phrase)));
  const answered = (payload.changes ?? []).some(({ to }) => {
    const instrument = instrumentOf(to);
    const answers = instrument === null ? null : ((to as Record<string, JsonValue>)["answers"] ?? null);
    return differs(answers, redactAnswers(answers, instrument, phrase));
  });
  return typed || answered;
}

/** The places in the chain of a participant's audit events that hold the phrase. */
export async function placesHolding(
  act: Act,
  { chain, participant }: { chain: string; participant: string },
  phrase: string,
): Promise<number[]> {
  const places: number[] = [];
  for (let after = 0, full = true; full;) {
    const page = await listAuditEventsAfter(act.trx, { chain, after, limit: 500, narrowing: { participant } });
    for (const { seq, payload } of page) if (payload !== null && payloadHolds(payload, phrase)) places.push(seq);
    after = page.at(-1)?.seq ?? after;
    full = page.length === 500;
  }
  return places;
}
