import type { LocalText } from "./local-text";
import type { RecordSection, TrialRecord } from "./trial-record";

/** `error` blocks submission, `warning` advises, `note` informs. */
export type Severity = "error" | "warning" | "note";

/** One rule of completeness: which item of WHO's data set (1.3.1) it guards, and in which section its field lies. */
export interface CompletenessRule {
  id: string;
  item: number;
  severity: Severity;
  section: RecordSection;
  field: string;
  holds: (record: TrialRecord) => boolean;
}

function english(value: LocalText | undefined): boolean {
  return Boolean(value?.en);
}

function vietnamese(value: LocalText | undefined): boolean {
  return Boolean(value?.vi);
}

function rule(
  id: string,
  item: number,
  severity: Severity,
  place: `${RecordSection}.${string}`,
  holds: CompletenessRule["holds"],
): CompletenessRule {
  const [section, field = ""] = place.split(".") as [RecordSection, string?];
  return { id, item, severity, section, field, holds };
}

/**
 * What a registration must and should state. The required items are those of WHO's Trial Registration Data Set 1.3.1;
 * English is required because WHO's platform publishes it, Vietnamese is asked for. Items 1 and 2 are set by the registry.
 */
export const completenessRules: readonly CompletenessRule[] = [
  rule("public_title", 9, "error", "identification.publicTitle", (r) => english(r.identification.publicTitle)),
  rule("public_title_vi", 9, "warning", "identification.publicTitle", (r) => vietnamese(r.identification.publicTitle)),
  rule("scientific_title", 10, "error", "identification.scientificTitle", (r) =>
    english(r.identification.scientificTitle),
  ),
  rule("plain_summary", 9, "warning", "identification.plainSummary", (r) => vietnamese(r.identification.plainSummary)),
  rule("primary_sponsor", 5, "error", "responsibility.primarySponsor", (r) => english(r.responsibility.primarySponsor)),
  rule("support", 4, "error", "responsibility.support", (r) => r.responsibility.support.length > 0),
  rule("public_contact", 7, "error", "responsibility.publicContact", (r) => {
    const contact = r.responsibility.publicContact;
    return Boolean(contact?.name && (contact.email || contact.phone));
  }),
  rule("scientific_contact", 8, "error", "responsibility.scientificContact", (r) => {
    const contact = r.responsibility.scientificContact;
    return Boolean(contact?.name && contact.affiliation && (contact.email || contact.phone));
  }),
  rule("countries", 11, "error", "design.countries", (r) => r.design.countries.length > 0),
  rule("conditions", 12, "error", "design.conditions", (r) => r.design.conditions.some(({ name }) => english(name))),
  rule(
    "interventions",
    13,
    "error",
    "design.interventions",
    (r) => r.design.studyType === "observational" || r.design.interventions.some(({ name }) => english(name)),
  ),
  rule("study_type", 15, "error", "design.studyType", (r) => Boolean(r.design.studyType)),
  rule("phase", 15, "error", "design.phase", (r) => r.design.studyType === "observational" || Boolean(r.design.phase)),
  rule("allocation", 15, "error", "design.allocation", (r) => Boolean(r.design.allocation)),
  rule("masking", 15, "error", "design.masking", (r) => Boolean(r.design.masking)),
  rule("assignment", 15, "error", "design.assignment", (r) => Boolean(r.design.assignment)),
  rule("purpose", 15, "error", "design.purpose", (r) => Boolean(r.design.purpose)),
  rule(
    "sequence_generation",
    15,
    "error",
    "design.sequenceGeneration",
    (r) => r.design.allocation !== "randomised" || english(r.design.sequenceGeneration),
  ),
  rule(
    "allocation_concealment",
    15,
    "error",
    "design.allocationConcealment",
    (r) => r.design.allocation !== "randomised" || english(r.design.allocationConcealment),
  ),
  rule(
    "single_arm_allocation",
    15,
    "error",
    "design.allocation",
    (r) => r.design.assignment !== "single" || r.design.allocation === "not_applicable",
  ),
  rule("inclusion", 14, "error", "eligibility.inclusion", (r) => english(r.eligibility.inclusion)),
  rule("exclusion", 14, "error", "eligibility.exclusion", (r) => english(r.eligibility.exclusion)),
  rule("sex", 14, "error", "eligibility.sex", (r) => Boolean(r.eligibility.sex)),
  rule("minimum_age", 14, "warning", "eligibility.minimumAge", (r) => r.eligibility.minimumAge !== undefined),
  rule("age_order", 14, "error", "eligibility.maximumAge", (r) => {
    const { minimumAge, maximumAge } = r.eligibility;
    return minimumAge === undefined || maximumAge === undefined || minimumAge <= maximumAge;
  }),
  rule("first_enrolment", 16, "error", "enrolment.firstEnrolment", (r) => Boolean(r.enrolment.firstEnrolment)),
  rule("planned_size", 17, "error", "enrolment.plannedSize", (r) => r.enrolment.plannedSize !== undefined),
  rule("recruitment_status", 18, "error", "enrolment.recruitmentStatus", (r) => Boolean(r.enrolment.recruitmentStatus)),
  rule(
    "why_stopped",
    18,
    "error",
    "enrolment.whyStopped",
    (r) => r.enrolment.recruitmentStatus !== "suspended" || english(r.enrolment.whyStopped),
  ),
  rule("primary_outcome", 19, "error", "outcomes.primary", (r) => r.outcomes.primary.some(({ name }) => english(name))),
  rule("primary_outcome_time", 19, "error", "outcomes.primary", (r) =>
    r.outcomes.primary.every(({ timepoint }) => english(timepoint)),
  ),
  rule("primary_outcome_method", 19, "warning", "outcomes.primary", (r) =>
    r.outcomes.primary.every(({ method }) => english(method)),
  ),
  rule("secondary_outcome", 20, "note", "outcomes.secondary", (r) => r.outcomes.secondary.length > 0),
  rule("ethics_status", 21, "error", "oversight.ethicsStatus", (r) => Boolean(r.oversight.ethicsStatus)),
  rule(
    "ethics_approval",
    21,
    "error",
    "oversight.ethicsApprovedOn",
    (r) =>
      r.oversight.ethicsStatus !== "approved" ||
      Boolean(r.oversight.ethicsApprovedOn && r.oversight.ethicsCommittee?.en),
  ),
  rule(
    "recruiting_needs_approval",
    21,
    "error",
    "oversight.ethicsStatus",
    (r) => r.enrolment.recruitmentStatus !== "recruiting" || r.oversight.ethicsStatus === "approved",
  ),
  rule("completion", 22, "error", "oversight.completion", (r) => Boolean(r.oversight.completion)),
  rule("completion_order", 22, "error", "oversight.completion", (r) => {
    const first = r.oversight.primaryCompletion?.date;
    const last = r.oversight.completion?.date;
    return !first || !last || first.slice(0, last.length) <= last.slice(0, first.length);
  }),
  rule("sharing_plan", 24, "error", "oversight.sharingPlan", (r) => Boolean(r.oversight.sharingPlan)),
  rule(
    "sharing_description",
    24,
    "warning",
    "oversight.sharingDescription",
    (r) => r.oversight.sharingPlan !== "yes" || english(r.oversight.sharingDescription),
  ),
  rule("participant_payment", 13, "warning", "oversight.participantPayment", (r) =>
    english(r.oversight.participantPayment),
  ),
  rule("injury_compensation", 13, "warning", "oversight.injuryCompensation", (r) =>
    english(r.oversight.injuryCompensation),
  ),
];

/** The rules that a record breaks, errors first. */
export function missingFrom(record: TrialRecord): CompletenessRule[] {
  const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
  return completenessRules.filter(({ holds }) => !holds(record)).sort((a, b) => order[a.severity] - order[b.severity]);
}
