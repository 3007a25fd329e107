import { z } from "zod";
import { reportedDeviations } from "~/domain/cohorts/event-details";
import { eventKinds } from "~/domain/cohorts/participant-event";
import { civilDate } from "~/lib/partial-date";

const reason = z.string().min(1).max(500);
const code = z.string().max(20);
const day = civilDate.describe("Civil day at the site, YYYY-MM-DD.");

/** A person who consents. */
export const newParticipant = z.object({
  site: code.describe("Code of a site in the token's scope."),
  cohort: code,
  consentedOn: day,
  consentVersion: z.string().min(1).max(60),
  signatures: z
    .array(z.enum(["guardian", "assent", "witness"]))
    .max(3)
    .optional()
    .describe("Who signed beside the participant or in their place."),
  deviationReason: reason.optional(),
  sex: z.enum(["female", "male"]).optional(),
  birthYear: z.int().min(1900).max(2100).optional(),
  siteNumber: z.string().max(60).optional().describe("The site's own number, shown at the site only."),
});

const yes = z.literal("yes").optional();

/** What an event may state besides its day, by name; each kind has some of them. */
const details = z.strictObject({
  note: z.string().max(500).optional(),
  reason: z.string().max(500).optional(),
  consentVersion: z.string().min(1).max(60).optional().describe("Of consent and consent again."),
  guardian: yes,
  assent: yes,
  witness: yes,
  sex: z.enum(["female", "male"]).optional(),
  birthYear: z
    .string()
    .regex(/^(19|20)\d{2}$/)
    .optional(),
  actualArm: code.optional().describe("Of an infusion: the arm received, only for who may see arms."),
  deviation: z.enum(reportedDeviations).optional().describe("Of a reported deviation."),
  deviationClass: z.enum(["major", "minor"]).optional().describe("Of a reported deviation, which needs it."),
  deviationReason: z.string().max(500).optional(),
});

/** One event of a participant, forward or in the place of an earlier one; allocation and unmasking are acts of their own. */
export const newEvent = z.object({
  participant: code,
  kind: z.enum(eventKinds).exclude(["allocated", "unmasked"]),
  happenedOn: day,
  details: details.optional(),
  eligible: z.boolean().optional().describe("Whether eligibility was confirmed; an enrolment needs it."),
  deviationReason: reason.optional().describe("Why, where the event is a protocol deviation."),
  corrects: z.int().min(1).optional().describe("Number of the entry that this one replaces."),
  reason: reason.optional().describe("Why the correction."),
});

/** One assessment of a participant, or why there is none. */
export const newAssessment = z.object({
  participant: code,
  instrument: z.string().max(60),
  timepoint: z.string().max(40),
  assessedOn: day,
  scores: z.record(z.string().max(60), z.number()).optional(),
  answers: z.record(z.string().max(60), z.string().max(200)).optional(),
  notAssessedReason: reason.optional(),
  reader: z.string().max(60).optional().describe("Left out: the site's own reader."),
  isPrimaryReader: z.boolean().optional(),
  corrects: z.int().min(1).optional(),
  reason: reason.optional(),
});
