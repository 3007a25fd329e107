import { z } from "zod";
import { findEntryNumber, insertDataQuery, insertDataQueryEntry } from "@db/queries/data-queries";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getParticipant } from "@db/queries/participants";
import { lockTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { hasField, querySubjectNames } from "~/domain/monitoring/data-query";
import { InvalidInput, NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

const question = z.object({
  participant: z.string({ error: "required" }).trim().toUpperCase(),
  subject: z.enum(querySubjectNames),
  entry: z.coerce.number({ error: "notANumber" }).int({ error: "notANumber" }).min(1).max(1_000_000),
  field: z.string({ error: "required" }),
  text: z.string({ error: "required" }).trim().min(1).max(2_000),
});

/** The participant whose code was typed; a code of nobody in scope is a fault of the form. */
async function participantOf({ trx, scope }: DeskActionWork, trialId: number, code: string) {
  try {
    return await getParticipant(trx, scope, trialId, code);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new InvalidInput([{ path: "participant", message: "noSuchParticipant" }]);
  }
}

/**
 * The monitor asks about one field of one entry of a participant. The question and what follows are append-only.
 * @returns the query's number in the trial.
 * @throws InvalidInput for a participant, an entry or a field that is not there.
 */
export async function openQueryFromForm(work: DeskActionWork): Promise<{ number: number }> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const asked = parseForm(question, work.form);
  const participant = await participantOf(work, trial.id, asked.participant);
  const { subject } = asked;
  if (!hasField(subject, asked.field)) throw new InvalidInput([{ path: "field", message: "notAChoice" }]);
  if (!(await findEntryNumber(work.trx, { subject, participantId: participant.id, number: asked.entry }))) {
    throw new InvalidInput([{ path: "entry", message: "noSuchEntry" }]);
  }
  await lockTrial(work.trx, trial.id);
  const place = { trial_id: trial.id, site_id: participant.site_id };
  const { id, number } = await insertDataQuery(work.trx, {
    ...place,
    participant_id: participant.id,
    subject,
    entry_number: asked.entry,
    field: asked.field,
    opened_at: work.now,
  });
  await insertDataQueryEntry(work.trx, {
    ...place,
    query_id: id,
    number: 1,
    act: "opened",
    text: asked.text,
    entered_by: accountIdOf(work) ?? "",
    entered_at: work.now,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "query.opened",
    entity: "participant",
    id: participant.code,
    changes: [
      { field: "query", from: null, to: number },
      { field: "about", from: null, to: { subject, entry: asked.entry, field: asked.field } },
      { field: "text", from: null, to: asked.text },
    ],
  });
  return { number };
}
