import { createHash } from "node:crypto";
import { z } from "zod";
import { insertConfirmation } from "@db/queries/desk-trials";
import { insertSafetyConfirmation, listSafetyConfirmations } from "@db/queries/safety";
import { reachesTrial } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { canonicalJson } from "~/lib/canonical-json";
import { Forbidden, RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { valuesOfRow } from "./adverse-event-row";
import { getEventChain } from "./read-adverse-event.server";

const form = z.object({ entry: z.coerce.number().int() });

/**
 * The investigator confirms one entry of an adverse event with the password (before this): what was seen is what is confirmed,
 * bound to a digest of all that the entry says. A later entry needs a confirmation of its own.
 * @throws RuleViolation when the entry confirmed is no longer the one that stands, or has been confirmed.
 */
export async function confirmEventFromForm(work: DeskActionWork): Promise<void> {
  const { entry } = parseForm(form, work.form);
  const { trial, chain } = await getEventChain(work);
  if (!reachesTrial(work.scope, trial)) throw new Forbidden("safety:confirm");
  const { standing } = chain;
  if (standing.number !== entry) throw new RuleViolation("entry_replaced", { number: standing.number });
  const confirmed = await listSafetyConfirmations(work.trx, standing.participant_id);
  if (confirmed.some(({ event_number }) => event_number === entry)) throw new RuleViolation("already_confirmed");
  const accountId = accountIdOf(work) ?? "";
  const subject = `${trial.public_id} ${standing.participant_code} adverse event ${entry}`;
  const said = canonicalJson({ subject, values: valuesOfRow(standing), particulars: standing.particulars_sealed });
  const sha256 = createHash("sha256").update(said).digest();
  const confirmationId = await insertConfirmation(work.trx, {
    accountId,
    meaning: "confirm_adverse_event",
    subject,
    sha256,
    now: work.now,
  });
  await insertSafetyConfirmation(work.trx, {
    trial_id: trial.id,
    site_id: standing.site_id,
    participant_id: standing.participant_id,
    event_number: entry,
    confirmed_by: accountId,
    confirmed_at: work.now,
    confirmation_id: confirmationId,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "adverse-event.confirmed",
    entity: "participant",
    id: standing.participant_code,
    changes: [{ field: `confirmation of adverse event ${entry}`, from: null, to: sha256.toString("hex") }],
  });
}
