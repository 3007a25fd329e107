import { approvalRules } from "./rules/approval-rules";
import { armRules } from "./rules/arm-rules";
import { completionRules } from "./rules/completion-rules";
import { designRules } from "./rules/design-rules";
import { eligibilityRules } from "./rules/eligibility-rules";
import { enrolmentRules } from "./rules/enrolment-rules";
import { outcomeRules } from "./rules/outcome-rules";
import { oversightRules } from "./rules/oversight-rules";
import { placeRules } from "./rules/place-rules";
import { productRules } from "./rules/product-rules";
import { referenceRules } from "./rules/reference-rules";
import { responsibilityRules } from "./rules/responsibility-rules";
import type { RegistrationRule, RuleSource, Severity } from "./rules/rule";
import { titleRules } from "./rules/title-rules";
import type { TrialRecord } from "./trial-record";
import type { RecordSection } from "./section-names";

/**
 * What a registration must and should state, and what in it cannot be right. Required are the items of WHO's Trial Registration
 * Data Set 1.3.1, in English, which WHO's platform publishes; Vietnamese is asked for. Items 1 and 2 are set by the registry.
 */
export const completenessRules: readonly RegistrationRule[] = [
  ...titleRules,
  ...responsibilityRules,
  ...designRules,
  ...armRules,
  ...productRules,
  ...eligibilityRules,
  ...enrolmentRules,
  ...placeRules,
  ...outcomeRules,
  ...oversightRules,
  ...approvalRules,
  ...completionRules,
  ...referenceRules,
];

/** One place at which a record breaks a rule: the field's dotted name within its section, rows counted from 0. */
export interface MissingFact {
  id: string;
  item: number | null;
  severity: Severity;
  source: RuleSource;
  section: RecordSection;
  field: string;
}

const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** The places at which a record breaks rules on a civil day, errors first, else in the order of the rules. */
export function missingFrom(record: TrialRecord, today: string): MissingFact[] {
  return completenessRules
    .flatMap(({ id, item, severity, source, section, faults }) =>
      faults(record, today).map((field) => ({ id, item, severity, source, section, field })),
    )
    .sort((a, b) => order[a.severity] - order[b.severity]);
}
