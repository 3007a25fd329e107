import { z } from "zod";
import { listArms } from "@db/queries/arms";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { listEventEntriesOf } from "@db/queries/participant-events";
import { getParticipant } from "@db/queries/participants";
import type { TrialRow } from "@db/queries/trials";
import { isMasked, maySeeArms } from "~/domain/access/masking";
import { civilDay } from "~/lib/civil-day";
import { RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { deskHead } from "~/services/desk/trial-head";

const form = z.object({ reason: z.string().max(1000) });

async function armOf(
  { trx }: DeskWork,
  trial: TrialRow,
  participant: { arm_id: number | null; actual_arm_id: number | null },
) {
  const armId = participant.actual_arm_id ?? participant.arm_id;
  return (await listArms(trx, trial.id)).find(({ id }) => id === armId) ?? null;
}

/**
 * What the page of an emergency unmasking shows: whether there is anything to unmask, and the arm to whoever unmasked this
 * participant before, or is not masked at all.
 */
export async function readUnmasking(work: DeskWork) {
  const { actor, trx, scope, params } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const masking = await getTrialMasking(trx, trial);
  const events = (await listEventEntriesOf(trx, participant.id)).filter(({ kind }) => kind === "unmasked");
  const told = maySeeArms(actor, masking) || events.some(({ entered_by }) => entered_by === actor.accountId);
  const allocated = participant.arm_id !== null;
  return {
    head: deskHead(trial),
    code: participant.code,
    masked: isMasked(masking),
    allocated,
    arm: told && allocated ? await armOf(work, trial, participant) : null,
    unmaskings: events.map(({ number, happened_on, details, reason }) => {
      return { number, happenedOn: happened_on, reason: details["reason"] ?? reason ?? "" };
    }),
  };
}

/**
 * Unmasks one participant in an emergency, from the posted form (the password was confirmed before): an event with its reason, of
 * which investigator, sponsor and council are given notice; whoever unmasked sees the arm from then on.
 * @throws RuleViolation where nothing is masked, or nobody is allocated; InvalidInput without a reason.
 */
export async function unmaskFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { reason } = parseForm(form, work.form);
  const participant = await getParticipant(work.trx, work.scope, trial.id, work.params["code"] ?? "");
  if (!isMasked(await getTrialMasking(work.trx, trial))) throw new RuleViolation("trial_not_masked");
  if (participant.arm_id === null) throw new RuleViolation("not_allocated");
  await recordEvent(work, work.scope, {
    trialId: trial.id,
    code: participant.code,
    kind: "unmasked",
    happenedOn: civilDay(work.now),
    details: { reason },
  });
}
