import { insertEligibilityCheck, listEligibilityChecks } from "@db/queries/eligibility-checks";
import { lockParticipant } from "@db/queries/participants";
import { listEligibilityCriteria } from "@db/queries/protocol-versions";
import type { Scope } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { criterionAnswers, type EligibilityCriterion, isEligible } from "~/domain/cohorts/eligibility";
import { civilDay } from "~/lib/civil-day";
import { type InputIssue, InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/** The findings on the key criteria of one protocol version, by criterion number; `reason` for a second check. */
export interface EligibilityEntry {
  trialId: number;
  code: string;
  protocolVersionId: number;
  checkedOn: string;
  answers: Readonly<Record<string, string | undefined>>;
  reason: string | null;
}

function faultsOf(entry: EligibilityEntry, criteria: readonly { number: number }[], today: string): InputIssue[] {
  const missing = criteria.flatMap(({ number }): InputIssue[] => {
    const answer = entry.answers[String(number)];
    const known = criterionAnswers.some((each) => each === answer);
    return known ? [] : [{ path: `answers.${number}`, message: answer === undefined ? "required" : "notAChoice" }];
  });
  return entry.checkedOn > today ? [{ path: "checkedOn", message: "dateInFuture" }, ...missing] : missing;
}

/**
 * Enters what was found of a participant's eligibility, criterion by criterion, against a protocol version. A further check is
 * a further entry with its reason; the latest one stands.
 * @throws NotFound outside the scope; RuleViolation when the version has no criteria; InvalidInput with every fault.
 */
export async function checkEligibility(act: Act, scope: Scope, entry: EligibilityEntry): Promise<boolean | null> {
  const participant = await lockParticipant(act.trx, scope, entry.trialId, entry.code);
  const all = await listEligibilityCriteria(act.trx, entry.trialId);
  const criteria = all.filter((criterion) => criterion.protocol_version_id === entry.protocolVersionId);
  if (criteria.length === 0) throw new RuleViolation("no_criteria");
  const faults = faultsOf(entry, criteria, civilDay(act.now));
  const number = (await listEligibilityChecks(act.trx, participant.id)).length + 1;
  if (number > 1 && !entry.reason?.trim()) faults.push({ path: "reason", message: "required" });
  if (faults.length > 0) throw new InvalidInput(faults);
  const answers = Object.fromEntries(
    criteria.map((each) => [String(each.number), entry.answers[String(each.number)] ?? ""]),
  );
  const eligible = isEligible(criteria as Pick<EligibilityCriterion, "number" | "kind">[], answers);
  await insertEligibilityCheck(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    participant_id: participant.id,
    number,
    protocol_version_id: entry.protocolVersionId,
    checked_on: entry.checkedOn,
    answers: JSON.stringify(answers),
    eligible,
    reason: number > 1 ? (entry.reason?.trim() ?? null) : null,
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: "participant.eligibility-checked",
    entity: "participant",
    id: participant.code,
    changes: [
      { field: `eligibility ${number}`, from: null, to: answers },
      { field: "eligible", from: null, to: eligible },
    ],
    reason: number > 1 ? (entry.reason?.trim() ?? undefined) : undefined,
  });
  return eligible;
}
