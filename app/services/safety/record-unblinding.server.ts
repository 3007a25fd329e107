import { createHash } from "node:crypto";
import { z } from "zod";
import { getTrialInScope, insertConfirmation } from "@db/queries/desk-trials";
import { findUnblinding, getTrialMasking, insertUnblinding, listLooks, listUnmaskings } from "@db/queries/masking";
import { lockTrial } from "@db/queries/trials";
import { isMasked, maySeeArms, maySeeOutcomesByArm, withholdsOutcomesByArm } from "~/domain/access/masking";
import { may } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { civilDay } from "~/lib/civil-day";
import { Forbidden, InvalidInput, RuleViolation } from "~/lib/errors";
import { civilDate } from "~/lib/partial-date";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { deskHead } from "~/services/desk/trial-head";

const form = z.object({ unblindedOn: civilDate, reason: z.string().max(1000) });

interface LookPayload {
  changes?: { field: string; to: unknown }[];
}

function lookOf({ seq, at, actor, verb, payload }: Awaited<ReturnType<typeof listLooks>>[number]) {
  const { changes = [] } = JSON.parse(payload ?? "{}") as LookPayload;
  const said = (field: string) => changes.find((change) => change.field === field)?.to;
  const n = said("evaluable") ?? said("infused");
  return { seq, at, actor, verb, n: typeof n === "number" ? n : null, planned: said("planned") === true };
}

/** Who is masked in a trial, whether an unblinding is recorded, emergency unmaskings, and the looks that were taken. */
export async function readMasking({ actor, trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const masking = await getTrialMasking(trx, trial);
  const audits = may(actor, "audit:read") && reachesTrial(scopeOf(actor, "audit:read"), trial);
  return {
    head: deskHead(trial),
    masking: masking.masking,
    masked: isMasked(masking),
    withheld: withholdsOutcomesByArm(masking),
    seesArms: maySeeArms(actor, masking),
    seesOutcomesByArm: may(actor, "outcomes:look") && maySeeOutcomesByArm(actor, masking),
    unblinding: (await findUnblinding(trx, trial.id)) ?? null,
    unmaskings: reachesTrial(scope, trial) ? await listUnmaskings(trx, trial.id) : null,
    looks: audits ? (await listLooks(trx, trialChain(trial.id))).map(lookOf) : null,
    records: withholdsOutcomesByArm(masking) && reachesTrial(scopeOf(actor, "trial:unblind"), trial),
    today: civilDay(now),
  };
}

/**
 * Records from the posted form that a masked trial was unblinded, or the outcomes by arm of an open randomised one were opened
 * (the password was confirmed before): from then on arms, outcomes and safety by arm are no longer withheld from those who read
 * the trial. It cannot be taken back.
 * @throws RuleViolation where nothing is withheld; InvalidInput for a day ahead or a missing reason.
 */
export async function recordUnblindingFromForm(work: DeskActionWork): Promise<void> {
  const found = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (!reachesTrial(work.scope, found)) throw new Forbidden("trial:unblind");
  const { unblindedOn, reason } = parseForm(form, work.form);
  const today = civilDay(work.now);
  if (unblindedOn > today) throw new InvalidInput([{ path: "unblindedOn", message: "dateInFuture" }]);
  const trial = await lockTrial(work.trx, found.id);
  const masking = await getTrialMasking(work.trx, trial);
  if (!withholdsOutcomesByArm(masking)) throw new RuleViolation("nothing_withheld_by_arm");
  const done = isMasked(masking) ? "unblinded on" : "outcomes by arm opened on";
  const accountId = accountIdOf(work) ?? "";
  const subject = `${trial.public_id} ${done} ${unblindedOn}`;
  const sha256 = createHash("sha256").update(`${subject}\n${reason}`).digest();
  const confirmationId = await insertConfirmation(work.trx, {
    accountId,
    meaning: "record_unblinding",
    subject,
    sha256,
    now: work.now,
  });
  await insertUnblinding(work.trx, {
    trial_id: trial.id,
    unblinded_on: unblindedOn,
    reason,
    recorded_by: accountId,
    recorded_at: work.now,
    confirmation_id: confirmationId,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "trial.unblinded",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: done, from: null, to: unblindedOn }],
    reason,
  });
}
