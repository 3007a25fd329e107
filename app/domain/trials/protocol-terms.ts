/**
 * Closed lists of ClinicalTrials.gov's protocol section beyond WHO's data set, in our own spelling, in the order in which they
 * are offered. Source: ClinicalTrials.gov Protocol Registration Data Element Definitions and the enumerations of its API v2.
 */

/** Overall status. WHO's recruitment status (item 18) follows from it, see `whoStatusOf`. */
export const overallStatuses = [
  "not_yet_recruiting",
  "recruiting",
  "enrolling_by_invitation",
  "active_not_recruiting",
  "suspended",
  "terminated",
  "completed",
  "withdrawn",
  "available",
  "no_longer_available",
  "temporarily_not_available",
  "approved_for_marketing",
  "withheld",
  "unknown",
] as const;
export type OverallStatus = (typeof overallStatuses)[number];

/** What kind of organisation a sponsor or collaborator is. */
export const sponsorClasses = [
  "industry",
  "national_government",
  "us_federal",
  "us_nih",
  "network",
  "individual",
  "ambiguous",
  "other",
  "unknown",
] as const;

/** Who is responsible for the record. */
export const responsiblePartyKinds = ["sponsor", "principal_investigator", "sponsor_investigator"] as const;

/** Part that an official or a contact plays. */
export const officialRoles = [
  "principal_investigator",
  "sub_investigator",
  "study_chair",
  "study_director",
  "contact",
] as const;

/** What an arm receives. */
export const armKinds = [
  "experimental",
  "active_comparator",
  "placebo_comparator",
  "sham_comparator",
  "no_intervention",
  "other",
] as const;

/** What an intervention is. */
export const interventionKinds = [
  "cell_therapy",
  "drug",
  "biological",
  "device",
  "procedure",
  "radiation",
  "behavioural",
  "genetic",
  "dietary_supplement",
  "combination_product",
  "diagnostic_test",
  "other",
] as const;

/** Who does not know the allocation; their number is the level of masking. */
export const maskedRoles = ["participant", "care_provider", "investigator", "outcomes_assessor"] as const;

/** Observational studies: how the population is followed. */
export const observationalModels = [
  "cohort",
  "case_control",
  "case_only",
  "case_crossover",
  "ecologic_or_community",
  "family_based",
  "defined_population",
  "natural_history",
  "other",
] as const;

/** Observational studies: when observation lies to exposure. */
export const timePerspectives = ["retrospective", "prospective", "cross_sectional", "other"] as const;

/** Observational studies: which samples are kept. */
export const biospecimenRetentions = ["none_retained", "samples_with_dna", "samples_without_dna"] as const;

/** Observational studies: how participants are chosen. */
export const samplingMethods = ["probability_sample", "non_probability_sample"] as const;

/** Units of an age limit. */
export const ageUnits = ["years", "months", "weeks", "days", "hours", "minutes"] as const;
export type AgeUnit = (typeof ageUnits)[number];

/** What is shared besides the data of single participants. */
export const sharedDocuments = ["study_protocol", "sap", "icf", "csr", "analytic_code"] as const;

/** What a further number is. */
export const identifierKinds = [
  "utn",
  "registry",
  "sponsor_protocol",
  "regulator",
  "ethics",
  "nih_grant",
  "fda_grant",
  "va_grant",
  "cdc_grant",
  "ahrq_grant",
  "samhsa_grant",
  "other_grant",
  "eudract",
  "ctis",
  "other",
] as const;

/** Bearing of a reference on the trial. */
export const referenceKinds = ["background", "result", "derived"] as const;

/** Who or what the cells come from. */
export const cellOrigins = ["autologous", "allogeneic", "xenogeneic"] as const;

/** Who gave an approval. */
export const approvalKinds = [
  "ethics_council",
  "national_ethics_council",
  "ministry",
  "department",
  "institution",
  "other",
] as const;
