import { z } from "zod";
import { localText } from "../local-text";
import {
  armKinds,
  biospecimenRetentions,
  interventionKinds,
  maskedRoles,
  observationalModels,
  samplingMethods,
  timePerspectives,
} from "../protocol-terms";
import { allocations, assignments, maskings, phases, purposes, studyTypes } from "../registry-terms";
import { line, namedItem, stableId } from "./parts";

/** Item 13: one intervention, controls included. */
export const intervention = z.object({
  id: stableId,
  name: localText,
  kind: z.enum(interventionKinds).optional(),
  otherNames: z.array(line).default([]),
  description: localText.optional(),
  dose: localText.optional(),
  duration: localText.optional(),
});

/** Item 13: one arm (in an observational study: one group) and the interventions that it receives, by their ids. */
export const arm = z.object({
  id: stableId,
  name: localText,
  kind: z.enum(armKinds).optional(),
  description: localText.optional(),
  interventions: z.array(stableId).default([]),
});

/** What only an observational study states. */
export const observation = z.object({
  models: z.array(z.enum(observationalModels)).default([]),
  timePerspectives: z.array(z.enum(timePerspectives)).default([]),
  patientRegistry: z.boolean().optional(),
  followUpDuration: line.optional(),
  population: localText.optional(),
  samplingMethod: z.enum(samplingMethods).optional(),
  biospecimens: z.enum(biospecimenRetentions).optional(),
  biospecimensDescription: localText.optional(),
});

/** Items 11, 12, 13, 15. */
export const design = z.object({
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
  conditions: z.array(namedItem.extend({ code: line.optional() })).default([]),
  interventions: z.array(intervention).default([]),
  arms: z.array(arm).default([]),
  studyType: z.enum(studyTypes).optional(),
  phase: z.enum(phases).optional(),
  allocation: z.enum(allocations).optional(),
  masking: z.enum(maskings).optional(),
  maskedRoles: z.array(z.enum(maskedRoles)).default([]),
  maskingDescription: localText.optional(),
  assignment: z.enum(assignments).optional(),
  assignmentDescription: localText.optional(),
  purpose: z.enum(purposes).optional(),
  sequenceGeneration: localText.optional(),
  allocationConcealment: localText.optional(),
  /** Item 15 in one text, where a source does not part it. */
  description: localText.optional(),
  observation: observation.optional(),
});
