import { z } from "zod";
import { localText } from "./local-text";
import { partialDate } from "~/lib/partial-date";
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

/** Version of the record's shape. A later shape keeps this one readable through an upcast. */
export const recordSchemaVersion = 1;

const stableId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const line = z.string().trim().min(1).max(600);

/** Item 3: one further number of the trial and who issued it. */
export const secondaryIdentifier = z.object({
  id: stableId,
  authority: line,
  number: z.string().trim().min(1).max(120),
});

/** Items 7 and 8: whom to ask. Parts that are not stated are absent. */
export const contact = z.object({
  name: line.optional(),
  title: line.optional(),
  affiliation: line.optional(),
  email: z.email({ error: "email_form" }).optional(),
  phone: line.optional(),
  address: line.optional(),
});

/** Items 19 and 20: what is measured, how, and when. */
export const outcomeMeasure = z.object({
  id: stableId,
  name: localText,
  method: localText.optional(),
  timepoint: localText.optional(),
});

/** Item 13: one arm's intervention, controls included. */
export const intervention = z.object({
  id: stableId,
  name: localText,
  description: localText.optional(),
  dose: localText.optional(),
  duration: localText.optional(),
});

const datedMilestone = z.object({ date: partialDate, kind: z.enum(dateKinds) });

/** Sections of the record, each saved on its own. Together they hold items 3 to 24; items 1 and 2 are set by the registry. */
export const recordSections = {
  /** Items 3, 9, 10. */
  identification: z.object({
    publicTitle: localText.optional(),
    acronym: line.optional(),
    scientificTitle: localText.optional(),
    secondaryIdentifiers: z.array(secondaryIdentifier).default([]),
    plainSummary: localText.optional(),
  }),
  /** Items 4, 5, 6, 7, 8. */
  responsibility: z.object({
    primarySponsor: localText.optional(),
    secondarySponsors: z.array(z.object({ id: stableId, name: localText })).default([]),
    support: z.array(z.object({ id: stableId, name: localText })).default([]),
    publicContact: contact.optional(),
    scientificContact: contact.optional(),
  }),
  /** Items 11, 12, 13, 15. */
  design: z.object({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
    conditions: z.array(z.object({ id: stableId, name: localText })).default([]),
    interventions: z.array(intervention).default([]),
    studyType: z.enum(studyTypes).optional(),
    phase: z.enum(phases).optional(),
    allocation: z.enum(allocations).optional(),
    masking: z.enum(maskings).optional(),
    assignment: z.enum(assignments).optional(),
    purpose: z.enum(purposes).optional(),
    sequenceGeneration: localText.optional(),
    allocationConcealment: localText.optional(),
  }),
  /** Item 14. Ages in whole years; an absent limit is not stated. */
  eligibility: z.object({
    inclusion: localText.optional(),
    exclusion: localText.optional(),
    minimumAge: z.number().int().min(0).max(130).optional(),
    maximumAge: z.number().int().min(0).max(130).optional(),
    sex: z.enum(sexes).optional(),
  }),
  /** Items 16, 17 (planned; the number enrolled is computed or reported), 18. */
  enrolment: z.object({
    firstEnrolment: datedMilestone.optional(),
    plannedSize: z.number().int().min(1).max(10_000_000).optional(),
    recruitmentStatus: z.enum(recruitmentStatuses).optional(),
    whyStopped: localText.optional(),
  }),
  /** Items 19, 20. */
  outcomes: z.object({
    primary: z.array(outcomeMeasure).default([]),
    secondary: z.array(outcomeMeasure).default([]),
  }),
  /** Items 21, 22, 23, 24, and what field practice asks for beside them. */
  oversight: z.object({
    ethicsStatus: z.enum(ethicsStatuses).optional(),
    ethicsApprovedOn: partialDate.optional(),
    ethicsApprovalNumber: line.optional(),
    ethicsCommittee: localText.optional(),
    ethicsContact: line.optional(),
    legalPathway: z.enum(legalPathways).optional(),
    primaryCompletion: datedMilestone.optional(),
    completion: datedMilestone.optional(),
    resultsPostedOn: partialDate.optional(),
    resultsPublishedOn: partialDate.optional(),
    resultsUrl: z.url({ error: "url_form" }).optional(),
    resultsSummary: localText.optional(),
    sharingPlan: z.enum(sharingPlans).optional(),
    sharingDescription: localText.optional(),
    participantPayment: localText.optional(),
    injuryCompensation: localText.optional(),
    insurer: localText.optional(),
  }),
} as const;

/** What a cited account quotes: the words, who said them, and what we inferred ourselves (always marked as ours). */
export const citedAccount = z.object({
  quotations: z.array(z.object({ id: stableId, text: localText, speaker: localText, source: z.string() })).default([]),
  inferences: z.array(z.object({ id: stableId, text: localText })).default([]),
  /** Codes of what the source leaves out, each shown as not stated. */
  notStated: z.array(z.string()).default([]),
});

/**
 * The whole record of a trial: WHO's Trial Registration Data Set 1.3.1, 24 items. Every item may be absent (not stated);
 * what a registration must state is judged by the completeness rules, so that cited accounts and drafts share this shape.
 */
export const trialRecord = z.object({ ...recordSections, account: citedAccount.optional() });

export type TrialRecord = z.infer<typeof trialRecord>;
export type RecordSection = keyof typeof recordSections;
export const sectionNames = Object.keys(recordSections) as RecordSection[];

/** A record in which nothing is stated yet. */
export function emptyRecord(): TrialRecord {
  return trialRecord.parse(Object.fromEntries(sectionNames.map((name) => [name, {}])));
}
