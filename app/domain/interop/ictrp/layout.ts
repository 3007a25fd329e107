/**
 * WHO ICTRP's submission format: DTD 1.0 of 23 April 2008 as amended to 1 May 2009 ("who_ictrp.dtd"), which knows items 1 to 20
 * of WHO's data set. Elements stand in exactly this order.
 */

/** Elements of `main`; those that may be left out are the second list. */
export const mainElements = [
  "trial_id",
  "utrn",
  "reg_name",
  "date_registration",
  "primary_sponsor",
  "public_title",
  "acronym",
  "scientific_title",
  "scientific_acronym",
  "date_enrolment",
  "type_enrolment",
  "target_size",
  "recruitment_status",
  "url",
  "study_type",
  "study_design",
  "phase",
  "hc_freetext",
  "i_freetext",
] as const;

export const optionalMainElements: ReadonlySet<string> = new Set([
  "utrn",
  "acronym",
  "scientific_acronym",
  "url",
  "hc_freetext",
  "i_freetext",
]);

export const contactElements = [
  "type",
  "firstname",
  "middlename",
  "lastname",
  "address",
  "city",
  "country1",
  "zip",
  "telephone",
  "email",
  "affiliation",
] as const;

export const criteriaElements = ["inclusion_criteria", "agemin", "agemax", "gender", "exclusion_criteria"] as const;

/** One group below `trial`: a set of elements, a list of texts, or a list of sets. */
export type IctrpGroup =
  | { name: string; kind: "set"; elements: readonly string[]; optional?: ReadonlySet<string> }
  | { name: string; kind: "texts"; item: string }
  | { name: string; kind: "sets"; item: string; elements: readonly string[] };

/** The thirteen groups of a trial, in their order; each must be there even when it is blank. */
export const ictrpGroups: readonly IctrpGroup[] = [
  { name: "main", kind: "set", elements: mainElements, optional: optionalMainElements },
  { name: "contacts", kind: "sets", item: "contact", elements: contactElements },
  { name: "countries", kind: "texts", item: "country2" },
  { name: "criteria", kind: "set", elements: criteriaElements },
  { name: "health_condition_code", kind: "texts", item: "hc_code" },
  { name: "health_condition_keyword", kind: "texts", item: "hc_keyword" },
  { name: "intervention_code", kind: "texts", item: "i_code" },
  { name: "intervention_keyword", kind: "texts", item: "i_keyword" },
  { name: "primary_outcome", kind: "texts", item: "prim_outcome" },
  { name: "secondary_outcome", kind: "texts", item: "sec_outcome" },
  { name: "secondary_sponsor", kind: "texts", item: "sponsor_name" },
  { name: "secondary_ids", kind: "sets", item: "secondary_id", elements: ["sec_id", "issuing_authority"] },
  { name: "source_support", kind: "texts", item: "source_name" },
];
