import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { lockParticipant } from "@db/queries/participants";
import { updateRedactedPayloads } from "@db/queries/redactions";
import { reachesTrial } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { holdsText, shortestRedaction } from "~/domain/monitoring/redact-text";
import { Forbidden, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { hashChanges, lockedHashes } from "./locked-hashes.server";
import { placesHolding } from "./redact-audit.server";
import { redactRows } from "./redact-rows.server";

const form = z.object({
  participant: z.string({ error: "required" }).trim().toUpperCase(),
  phrase: z.string({ error: "required" }).trim().min(1).max(200),
  reason: z.string({ error: "required" }).trim().min(1).max(1_000),
});

/**
 * Takes a name that was typed by mistake out of all that people typed of one participant: the mark stands in its place in
 * entries and queries, and audit events that hold it lose payload and salt, while the chain still verifies. Codes, days and
 * numbers stay. Who did so, when, why and how many is itself an audit event, without the name (ICH E6(R3), 4.2.2 (b)). Locked
 * rows are no exception: the event then names the hash of what was locked before and after.
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
  const locked = { trialId: trial.id, code };
  const before = await lockedHashes(work, scope, locked);
  const rows = await redactRows(work, participant.id, phrase);
  const chain = trialChain(trial.id);
  const places = await placesHolding(work, { chain, participant: code }, phrase);
  if (rows === 0 && places.length === 0) throw new RuleViolation("nothing_to_redact");
  await updateRedactedPayloads(trx, { chain, places, now: work.now });
  const after = before.size === 0 ? before : await lockedHashes(work, scope, locked);
  await recordAudit(work, {
    chain,
    verb: "text.redacted",
    entity: "participant",
    id: code,
    changes: [
      { field: "rows", from: null, to: rows },
      { field: "audit entries", from: null, to: places },
      ...hashChanges(before, after),
    ],
    reason,
  });
  return { rows, places: places.length };
}
