import { lockParticipant } from "@db/queries/participants";
import { insertSending } from "@db/queries/safety";
import type { Scope } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import { clocksOf } from "~/domain/safety/reporting-clock";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { readClockGround } from "~/services/safety/event-clocks.server";

/** Sends a serious event, on the day of first knowledge, to everybody whom a rule in force names, so that no clock of it runs. */
export async function sendSeriousEvent(
  act: Act,
  scope: Scope,
  whose: { trialId: number; code: string; number: number },
  { seriousness, relation, knownOn }: AdverseEventInput,
): Promise<void> {
  const participant = await lockParticipant(act.trx, scope, whose.trialId, whose.code);
  const { rules, calendar } = await readClockGround(act.trx, [whose.trialId], participant.id);
  const event = { seriousness, relation, expectedness: "not_assessed", knownOn, seriousKnownOn: null };
  for (const { rule } of clocksOf(event, rules, [], calendar, civilDay(act.now))) {
    const sending = { rule: rule.code, recipient: rule.recipient.vi, sentOn: knownOn, receipt: `DEMO-${rule.code}` };
    await insertSending(act.trx, {
      trial_id: participant.trial_id,
      site_id: participant.site_id,
      participant_id: participant.id,
      event_number: whose.number,
      rule_code: sending.rule,
      recipient: sending.recipient,
      sent_on: sending.sentOn,
      sent_at_time: null,
      receipt: sending.receipt,
      report_kind: "initial",
      takes_back: null,
      reason: null,
      provenance: "generated",
      entered_by: null,
      entered_at: act.now,
    });
    await recordAudit(act, {
      chain: trialChain(participant.trial_id),
      verb: "adverse-event.sent",
      entity: "participant",
      id: participant.code,
      changes: [{ field: `sending of adverse event ${whose.number}`, from: null, to: sending }],
    });
  }
}
