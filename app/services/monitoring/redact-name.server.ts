import { z } from "zod";
import { listAuditEventsAfter } from "@db/queries/audit";
import { getTrialInScope } from "@db/queries/desk-trials";
import { lockParticipant } from "@db/queries/participants";
import {
  listTypedTexts,
  type TypedTable,
  typedTexts,
  updateRedactedPayloads,
  updateTypedTexts,
} from "@db/queries/redactions";
import { reachesTrial } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { holdsText, redactText, redactValue, shortestRedaction } from "~/domain/monitoring/redact-text";
import type { JsonValue } from "~/lib/canonical-json";
import { Forbidden, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { Act } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { openSealedText, sealText } from "~/services/sealing.server";

const form = z.object({
  participant: z.string({ error: "required" }).trim().toUpperCase(),
  phrase: z.string({ error: "required" }).trim().min(1).max(200),
  reason: z.string({ error: "required" }).trim().min(1).max(1_000),
});

function redacted(column: string, value: JsonValue, phrase: string): JsonValue {
  if (column !== "particulars_sealed" || typeof value !== "string") return redactValue(value, phrase);
  const opened = openSealedText(value);
  const marked = redactText(opened, phrase);
  return marked === opened ? value : sealText(marked);
}

/** Replaces the phrase in a participant's rows of one table; returns how many rows held it. */
async function redactTable(act: Act, table: TypedTable, participantId: number, phrase: string): Promise<number> {
  let rows = 0;
  for (const { id, texts } of await listTypedTexts(act.trx, table, participantId)) {
    const changed = Object.entries(texts).flatMap(([column, value]) => {
      const now = redacted(column, value, phrase);
      return JSON.stringify(now) === JSON.stringify(value) ? [] : [[column, now] as const];
    });
    if (changed.length === 0) continue;
    await updateTypedTexts(act.trx, table, id, Object.fromEntries(changed));
    rows += 1;
  }
  return rows;
}

/** The places in the chain of a participant's audit events that hold the phrase. */
async function placesHolding(
  act: Act,
  place: { chain: string; participant: string },
  phrase: string,
): Promise<number[]> {
  const places: number[] = [];
  const { chain, participant } = place;
  for (let after = 0, full = true; full;) {
    const page = await listAuditEventsAfter(act.trx, { chain, after, limit: 500, narrowing: { participant } });
    for (const { seq, payload } of page) {
      if (payload !== null && holdsText(JSON.parse(payload) as JsonValue, phrase)) places.push(seq);
    }
    after = page.at(-1)?.seq ?? after;
    full = page.length === 500;
  }
  return places;
}

/**
 * Takes a name that was typed by mistake out of all that is held of one participant: the mark stands in its place in entries
 * and queries, and audit events that hold it lose payload and salt, while the chain still verifies. Who did so, when, why and
 * how many is itself an audit event, without the name.
 * @throws RuleViolation when nothing holds the text; InvalidInput for a reason that holds it, or a text that is too short.
 */
export async function redactNameFromForm(work: DeskActionWork): Promise<{ rows: number; places: number }> {
  const { trx, scope } = work;
  const trial = await getTrialInScope(trx, scope, work.params["id"] ?? "");
  if (!reachesTrial(scope, trial)) throw new Forbidden("audit:redact");
  const { participant: code, phrase, reason } = parseForm(form, work.form);
  if ([...phrase].length < shortestRedaction) {
    throw new InvalidInput([{ path: "phrase", message: "redactionTooShort" }]);
  }
  if (holdsText(reason, phrase)) throw new InvalidInput([{ path: "reason", message: "reasonHoldsRedacted" }]);
  const participant = await lockParticipant(trx, scope, trial.id, code).catch((error: unknown) => {
    throw error instanceof NotFound ? new InvalidInput([{ path: "participant", message: "noSuchParticipant" }]) : error;
  });
  let rows = 0;
  for (const table of Object.keys(typedTexts) as TypedTable[]) {
    rows += await redactTable(work, table, participant.id, phrase);
  }
  const chain = trialChain(trial.id);
  const places = await placesHolding(work, { chain, participant: code }, phrase);
  if (rows === 0 && places.length === 0) throw new RuleViolation("nothing_to_redact");
  await updateRedactedPayloads(trx, { chain, places, now: work.now });
  await recordAudit(work, {
    chain,
    verb: "text.redacted",
    entity: "participant",
    id: code,
    changes: [
      { field: "rows", from: null, to: rows },
      { field: "audit entries", from: null, to: places },
    ],
    reason,
  });
  return { rows, places: places.length };
}
