/** The sections of the record, in the order in which they are filled in and read. */
export const sectionNames = [
  "identification",
  "responsibility",
  "design",
  "product",
  "eligibility",
  "enrolment",
  "places",
  "outcomes",
  "oversight",
  "references",
] as const;

export type RecordSection = (typeof sectionNames)[number];
