import {
  ageUnits,
  armKinds,
  biospecimenRetentions,
  interventionKinds,
  maskedRoles,
  observationalModels,
  samplingMethods,
  timePerspectives,
} from "../protocol-terms";
import { allocations, assignments, maskings, phases, purposes, sexes, studyTypes } from "../registry-terms";
import { choice, group, item, of, rows, type SectionField, several } from "./field-kinds";

const observationFields: readonly SectionField[] = [
  several("models", "observationalModel", observationalModels),
  several("timePerspectives", "timePerspective", timePerspectives),
  ...of("yesNo", "patientRegistry"),
  ...of("line", "followUpDuration"),
  ...of("longText", "population"),
  choice("samplingMethod", "samplingMethod", samplingMethods),
  choice("biospecimens", "biospecimenRetention", biospecimenRetentions),
  ...of("text", "biospecimensDescription"),
];

/** Items 11, 12, 13, 15: what is studied, in whom, and how it is compared. */
export const designFields: readonly SectionField[] = [
  ...item(11, { kind: "rows", name: "countries", bare: true, parts: of("country", "") }),
  ...item(12, rows("conditions", ...of("text", "name"), ...of("line", "code"))),
  ...item(
    13,
    rows(
      "interventions",
      ...of("text", "name"),
      choice("kind", "interventionKind", interventionKinds),
      ...of("lines", "otherNames"),
      ...of("longText", "description"),
      ...of("text", "dose", "duration"),
    ),
    rows("arms", ...of("text", "name"), choice("kind", "armKind", armKinds), ...of("longText", "description"), {
      kind: "references",
      name: "interventions",
      to: "interventions",
    }),
  ),
  ...item(
    15,
    choice("studyType", "studyType", studyTypes),
    choice("phase", "phase", phases),
    choice("assignment", "assignment", assignments),
    ...of("text", "assignmentDescription"),
    choice("allocation", "allocation", allocations),
    ...of("text", "sequenceGeneration", "allocationConcealment"),
    choice("masking", "masking", maskings),
    several("maskedRoles", "maskedRole", maskedRoles),
    ...of("text", "maskingDescription"),
    choice("purpose", "purpose", purposes),
    ...of("longText", "description"),
  ),
  group("observation", ...observationFields),
];

/** Item 14: who may take part. */
export const eligibilityFields: readonly SectionField[] = item(
  14,
  ...of("longText", "inclusion", "exclusion", "criteria"),
  ...of("whole", "minimumAge"),
  choice("minimumAgeUnit", "ageUnit", ageUnits),
  ...of("yesNo", "noMinimumAge"),
  ...of("whole", "maximumAge"),
  choice("maximumAgeUnit", "ageUnit", ageUnits),
  ...of("yesNo", "noMaximumAge"),
  choice("sex", "sex", sexes),
  ...of("yesNo", "genderBased"),
  ...of("text", "genderDescription"),
  ...of("yesNo", "healthyVolunteers"),
);

const outcomeParts = of("text", "name", "method", "timepoint");

/** Items 19 and 20, and other measures specified in advance. */
export const outcomesFields: readonly SectionField[] = [
  ...item(19, rows("primary", ...outcomeParts)),
  ...item(20, rows("secondary", ...outcomeParts)),
  rows("other", ...outcomeParts),
];
