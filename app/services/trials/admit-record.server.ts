import { replaceIdentifierKeys } from "@db/queries/identifier-keys";
import { approvalFaults } from "~/domain/trials/life-cycle/approvals-in-force";
import { identifierKeys, malformedUniversalTrialNumbers } from "~/domain/trials/life-cycle/identifier-keys";
import { isRecruiting } from "~/domain/trials/life-cycle/recruitment-transitions";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { RuleViolation } from "~/lib/errors";
import type { Act } from "~/services/act";

/**
 * Holds a record that says it recruits to the approvals that recruiting needs.
 * @throws RuleViolation named after the approval that is missing or no longer in force.
 */
export function requireApprovals(record: TrialRecord, today: string): void {
  const [fault] = isRecruiting(record) ? approvalFaults(record, today) : [];
  if (fault) throw new RuleViolation(fault);
}

/**
 * Lets a record in for submission, registration or publication: its numbers become the trial's own.
 * @throws RuleViolation when a number is another trial's, or a Universal Trial Number does not have its form.
 */
export async function admitRecord(act: Act, trialId: number, record: TrialRecord): Promise<void> {
  const [malformed] = malformedUniversalTrialNumbers(record);
  if (malformed !== undefined) throw new RuleViolation("utn_form", { number: malformed });
  const [taken] = await replaceIdentifierKeys(act.trx, trialId, identifierKeys(record));
  if (taken !== undefined) throw new RuleViolation("identifier_taken", { number: taken.split(":").at(-1) ?? taken });
}
