import type { RecordSection } from "./trial-record";
import {
  allocations,
  assignments,
  dateKinds,
  ethicsStatuses,
  legalPathways,
  maskings,
  phases,
  purposes,
  recruitmentStatuses,
  sexes,
  sharingPlans,
  studyTypes,
} from "./registry-terms";

/** A closed list by the name of its words. */
export type ChoiceList =
  | "studyType"
  | "phase"
  | "allocation"
  | "masking"
  | "assignment"
  | "purpose"
  | "sex"
  | "recruitmentStatus"
  | "ethicsStatus"
  | "sharingPlan"
  | "legalPathway"
  | "dateKind";

/** How one field of the record is filled in. `rows` repeat their parts; each row bears a stable id unless it is a bare value. */
export type SectionField =
  | { kind: "text" | "longText" | "line" | "email" | "whole" | "partialDate" | "country"; name: string }
  | { kind: "choice"; name: string; list: ChoiceList; codes: readonly string[] }
  | { kind: "group"; name: string; parts: readonly SectionField[] }
  | { kind: "rows"; name: string; bare?: boolean; parts: readonly SectionField[] };

const choice = (name: string, list: ChoiceList, codes: readonly string[]): SectionField => ({
  kind: "choice",
  name,
  list,
  codes,
});
const of = (kind: Exclude<SectionField["kind"], "choice" | "group" | "rows">, ...names: string[]): SectionField[] =>
  names.map((name) => ({ kind, name }));
const milestone = (name: string): SectionField => ({
  kind: "group",
  name,
  parts: [...of("partialDate", "date"), choice("kind", "dateKind", dateKinds)],
});
const contact = (name: string): SectionField => ({
  kind: "group",
  name,
  parts: [...of("line", "name", "title", "affiliation"), ...of("email", "email"), ...of("line", "phone", "address")],
});
const rows = (name: string, ...parts: SectionField[]): SectionField => ({ kind: "rows", name, parts });

/** The fields of each section of the record, in the order in which they are filled in. */
export const sectionFields: Record<RecordSection, readonly SectionField[]> = {
  identification: [
    ...of("text", "publicTitle", "scientificTitle"),
    ...of("line", "acronym"),
    ...of("longText", "plainSummary"),
    rows("secondaryIdentifiers", ...of("line", "authority", "number")),
  ],
  responsibility: [
    ...of("text", "primarySponsor"),
    rows("secondarySponsors", ...of("text", "name")),
    rows("support", ...of("text", "name")),
    contact("publicContact"),
    contact("scientificContact"),
  ],
  design: [
    { kind: "rows", name: "countries", bare: true, parts: of("country", "") },
    rows("conditions", ...of("text", "name")),
    rows("interventions", ...of("text", "name"), ...of("longText", "description"), ...of("text", "dose", "duration")),
    choice("studyType", "studyType", studyTypes),
    choice("phase", "phase", phases),
    choice("assignment", "assignment", assignments),
    choice("allocation", "allocation", allocations),
    choice("masking", "masking", maskings),
    choice("purpose", "purpose", purposes),
    ...of("text", "sequenceGeneration", "allocationConcealment"),
  ],
  product: [rows("products", ...of("text", "name", "cellType", "dose"))],
  eligibility: [
    ...of("longText", "inclusion", "exclusion"),
    ...of("whole", "minimumAge", "maximumAge"),
    choice("sex", "sex", sexes),
  ],
  enrolment: [
    milestone("firstEnrolment"),
    ...of("whole", "plannedSize"),
    choice("recruitmentStatus", "recruitmentStatus", recruitmentStatuses),
    ...of("text", "whyStopped"),
  ],
  places: [rows("places", ...of("line", "facility", "city"), ...of("country", "country"))],
  outcomes: [
    rows("primary", ...of("text", "name", "method", "timepoint")),
    rows("secondary", ...of("text", "name", "method", "timepoint")),
  ],
  oversight: [
    choice("ethicsStatus", "ethicsStatus", ethicsStatuses),
    ...of("partialDate", "ethicsApprovedOn"),
    ...of("line", "ethicsApprovalNumber"),
    ...of("text", "ethicsCommittee"),
    ...of("line", "ethicsContact"),
    choice("legalPathway", "legalPathway", legalPathways),
    milestone("primaryCompletion"),
    milestone("completion"),
    choice("sharingPlan", "sharingPlan", sharingPlans),
    ...of("text", "sharingDescription"),
    ...of("text", "participantPayment", "injuryCompensation", "insurer"),
  ],
  references: [rows("links", ...of("line", "url", "label"))],
};

/** The fields of a section whose values are numbers, by dotted name: forms carry them as text. */
export function numberFields(section: RecordSection): string[] {
  return sectionFields[section].filter(({ kind }) => kind === "whole").map(({ name }) => name);
}

/** The repeated groups of a section by name; `bare` ones hold values without a stable id. */
export function rowGroups(section: RecordSection): Map<string, { bare: boolean }> {
  return new Map(
    sectionFields[section].flatMap((field) =>
      field.kind === "rows" ? [[field.name, { bare: field.bare ?? false }]] : [],
    ),
  );
}
