import { z } from "zod";
import { insertLockAct, listLockActs, lockTrialData } from "@db/queries/data-locks";
import { getTrialInScope, insertConfirmation } from "@db/queries/desk-trials";
import { getParticipant } from "@db/queries/participants";
import { reachesTrial } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { locksInForce } from "~/domain/monitoring/lock-standing";
import { Forbidden, InvalidInput, RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { brokenAtLock } from "./flow-at-lock.server";
import { hashRows, visitTables } from "./hash-rows.server";

const form = z.object({
  intent: z.enum(["lock", "unlock"]),
  participant: z.string().optional(),
  visit: z.string().optional(),
  sha256: z.string().optional(),
  reason: z.string().trim().max(1_000).optional(),
});

/** What an act is about: the whole trial, or one participant's visit. */
async function subjectOf(work: DeskActionWork, trialId: number, typed: z.infer<typeof form>) {
  if (typed.participant === undefined || typed.visit === undefined) return null;
  const participant = await getParticipant(work.trx, work.scope, trialId, typed.participant);
  return { participant, visit: typed.visit };
}

async function refuseLock(work: DeskActionWork, trialId: number, found: { visit: boolean; rows: number }) {
  if (found.rows === 0) throw new RuleViolation("nothing_to_lock");
  if (found.visit) return;
  const broken = await brokenAtLock(work.trx, trialId);
  if (broken.length > 0) throw new RuleViolation("flow_broken", { count: broken.length });
}

/**
 * Locks the trial, or one participant's visit, or unlocks it with a reason; the password was confirmed before. A lock is bound
 * to a hash of the rows that were seen: where a row has come since, it is refused. From the lock on the database takes no
 * further row of what is locked.
 * @throws RuleViolation for a lock that stands already, or does not; rows that changed; a trial whose flow does not add up.
 */
export async function lockFromForm(work: DeskActionWork): Promise<void> {
  const { trx, scope, now } = work;
  const trial = await getTrialInScope(trx, scope, work.params["id"] ?? "");
  if (!reachesTrial(scope, trial)) throw new Forbidden("data:lock");
  const typed = parseForm(form, work.form);
  const subject = await subjectOf(work, trial.id, typed);
  const locks = typed.intent === "lock";
  if (!locks && !typed.reason) throw new InvalidInput([{ path: "reason", message: "required" }]);
  await lockTrialData(trx, trial.id);
  const code = subject?.participant.code ?? null;
  const inForce = locksInForce(await listLockActs(trx, scope, trial.id));
  const stands = inForce.some((each) => each.code === code && each.visit === (subject?.visit ?? null));
  if (stands === locks) throw new RuleViolation("lock_stands_already");
  const reach = subject ? { participants: [subject.participant.code], visit: subject.visit } : {};
  const reading = { db: trx, scope, reach: { trialId: trial.id, ...reach }, arms: false };
  const { rows, sha256 } = await hashRows(reading, subject ? visitTables : undefined);
  if (locks) {
    await refuseLock(work, trial.id, { visit: subject !== null, rows });
    if (typed.sha256 !== sha256.toString("hex")) throw new RuleViolation("rows_changed_meanwhile");
  }
  const accountId = accountIdOf(work) ?? "";
  const about = subject ? `${trial.public_id} ${code} ${subject.visit}` : trial.public_id;
  const meaning = locks ? "lock_data" : "unlock_data";
  const confirmationId = await insertConfirmation(trx, { accountId, meaning, subject: about, sha256, now });
  await insertLockAct(trx, {
    trial_id: trial.id,
    site_id: subject?.participant.site_id ?? null,
    participant_id: subject?.participant.id ?? null,
    visit: subject?.visit ?? null,
    act: locks ? "locked" : "unlocked",
    reason: locks ? null : (typed.reason ?? null),
    rows,
    sha256,
    confirmation_id: confirmationId,
    entered_by: accountId,
    entered_at: now,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: locks ? "data.locked" : "data.unlocked",
    entity: subject ? "participant" : "trial",
    id: code ?? trial.public_id,
    changes: [
      { field: subject ? `lock of visit ${subject.visit}` : "lock", from: stands, to: locks },
      { field: "rows", from: null, to: rows },
      { field: "sha256", from: null, to: sha256.toString("hex") },
    ],
    reason: typed.reason,
  });
}
