import { z } from "zod";
import {
  actionsTaken,
  adverseEventOutcomes,
  expectednesses,
  particularFields,
  relations,
  seriousnessReasons,
  severities,
} from "~/domain/safety/adverse-event";
import { crsFindings, icansFindings, specialInterests } from "~/domain/safety/astct";
import { civilDate } from "~/lib/partial-date";

const text = (max: number) => z.string().max(max).optional();

/** The signs of both syndromes as optional fields, by name. */
const findings = z.object({
  ...Object.fromEntries(
    Object.entries({ ...crsFindings, ...icansFindings }).map(([sign, values]) => [sign, z.enum(values).optional()]),
  ),
  ice: z
    .string()
    .regex(/^(10|\d)$/, { error: "outOfRange?lowest=0&highest=10" })
    .optional(),
});

/** The form of one adverse event; empty fields are absent. */
export const adverseEventForm = z.object({
  term: z.string().max(200),
  organClass: text(200),
  dictionary: text(80),
  dictionaryCode: text(40),
  grade: z.coerce.number().int().optional(),
  severity: z.enum(severities).optional(),
  specialInterest: z.enum(specialInterests).optional(),
  findings: findings.optional(),
  seriousness: z.enum(seriousnessReasons).optional(),
  seriousKnownOn: civilDate.optional(),
  relation: z.enum(relations),
  expectedness: z.enum(expectednesses).optional(),
  actionTaken: z.enum(actionsTaken).optional(),
  doseLimiting: z.enum(["yes", "no"]).optional(),
  outcome: z.enum(adverseEventOutcomes),
  startedOn: civilDate.optional(),
  endedOn: civilDate.optional(),
  knownOn: civilDate,
  particulars: z.object(Object.fromEntries(particularFields.map((field) => [field, text(8000)]))).optional(),
  corrects: z.coerce.number().int().optional(),
  reason: text(500),
});

/** What two minutes allow: what happened to whom, why it is serious, and when the site came to know. */
export const seriousForm = z.object({
  code: z.string().max(12),
  term: z.string().max(200),
  seriousness: z.enum(seriousnessReasons),
  knownOn: civilDate,
  diedOn: civilDate.optional(),
});
