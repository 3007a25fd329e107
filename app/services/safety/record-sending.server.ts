import { z } from "zod";
import { insertSending } from "@db/queries/safety";
import { lockParticipant } from "@db/queries/participants";
import { trialChain } from "~/domain/audit/audit-entry";
import { rulesInForce } from "~/domain/safety/reporting-rule";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { civilDate } from "~/lib/partial-date";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { readClockGround, standingSendings } from "./event-clocks.server";
import { getEventChain } from "./read-adverse-event.server";

const sending = z.object({
  intent: z.literal("send"),
  rule: z.string().max(60),
  recipient: z.string().max(200),
  sentOn: civilDate,
  sentAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "timeForm" })
    .optional(),
  receipt: z.string().max(200),
  reportKind: z.enum(["initial", "follow_up"]),
});

const takingBack = z.object({
  intent: z.literal("take-back"),
  sending: z.coerce.number().int(),
  reason: z.string().max(500),
});

const form = z.discriminatedUnion("intent", [sending, takingBack]);

async function send(work: DeskActionWork, typed: z.output<typeof sending>): Promise<void> {
  const { trial, chain } = await getEventChain(work);
  const { standing, root } = chain;
  const participant = await lockParticipant(work.trx, work.scope, trial.id, standing.participant_code);
  const { rules } = await readClockGround(work.trx, [trial.id], participant.id);
  const startedOn = standing.serious_known_on ?? standing.known_on;
  const issues = [];
  if (!rulesInForce(rules, startedOn).some(({ code }) => code === typed.rule)) {
    issues.push({ path: "rule", message: "notAChoice" });
  }
  if (typed.sentOn > civilDay(work.now)) issues.push({ path: "sentOn", message: "dateInFuture" });
  if (typed.sentOn < standing.known_on) issues.push({ path: "sentOn", message: "sentBeforeKnown" });
  if (issues.length > 0) throw new InvalidInput(issues);
  if (!standing.serious) throw new RuleViolation("event_not_serious");
  await insertSending(work.trx, {
    trial_id: trial.id,
    site_id: standing.site_id,
    participant_id: standing.participant_id,
    event_number: root,
    rule_code: typed.rule,
    recipient: typed.recipient,
    sent_on: typed.sentOn,
    sent_at_time: typed.sentAt ?? null,
    receipt: typed.receipt,
    report_kind: typed.reportKind,
    takes_back: null,
    reason: null,
    provenance: "typed",
    entered_by: accountIdOf(work),
    entered_at: work.now,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "adverse-event.sent",
    entity: "participant",
    id: standing.participant_code,
    changes: [
      {
        field: `sending of adverse event ${root}`,
        from: null,
        to: { rule: typed.rule, recipient: typed.recipient, sentOn: typed.sentOn, receipt: typed.receipt },
      },
    ],
  });
}

async function takeBack(work: DeskActionWork, typed: z.output<typeof takingBack>): Promise<void> {
  const { trial, chain } = await getEventChain(work);
  const { standing, root } = chain;
  await lockParticipant(work.trx, work.scope, trial.id, standing.participant_code);
  const ground = await readClockGround(work.trx, [trial.id], standing.participant_id);
  const named = standingSendings(ground, standing.participant_id, root).find(({ id }) => id === typed.sending);
  if (!named) throw new RuleViolation("no_such_event");
  const { id: _, ...kept } = named;
  await insertSending(work.trx, {
    ...kept,
    takes_back: named.id,
    reason: typed.reason,
    provenance: "typed",
    entered_by: accountIdOf(work),
    entered_at: work.now,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "adverse-event.sending-taken-back",
    entity: "participant",
    id: standing.participant_code,
    changes: [
      { field: `sending of adverse event ${root}`, from: { rule: named.rule_code, sentOn: named.sent_on }, to: null },
    ],
    reason: typed.reason,
  });
}

/**
 * Records from the posted form that a serious event was sent (recipient, time, receipt), which stops the clock of the rule named; or
 * takes a mistaken sending back, with its reason, which lets the clock run on.
 * @throws InvalidInput for a rule that is not in force, a sending in the future or before the event was known; RuleViolation for an event
 * that is not serious, or a sending that does not stand.
 */
export async function recordSendingFromForm(work: DeskActionWork): Promise<void> {
  const typed = parseForm(form, work.form);
  if (typed.intent === "send") await send(work, typed);
  else await takeBack(work, typed);
}
