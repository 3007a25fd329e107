import type { CodeList } from "../mapping/codecs";

/**
 * The closed lists of ClinicalTrials.gov's API v2 by our codes, and what earlier versions of its data wrote for the same
 * (the labels of the classic API). Source: the enumerations that API v2 publishes at /studies/enums.
 */
const list = (codes: Record<string, string>, older?: Record<string, string>): CodeList => ({ codes, older });

export const overallStatus = list({
  not_yet_recruiting: "NOT_YET_RECRUITING",
  recruiting: "RECRUITING",
  enrolling_by_invitation: "ENROLLING_BY_INVITATION",
  active_not_recruiting: "ACTIVE_NOT_RECRUITING",
  suspended: "SUSPENDED",
  terminated: "TERMINATED",
  completed: "COMPLETED",
  withdrawn: "WITHDRAWN",
  available: "AVAILABLE",
  no_longer_available: "NO_LONGER_AVAILABLE",
  temporarily_not_available: "TEMPORARILY_NOT_AVAILABLE",
  approved_for_marketing: "APPROVED_FOR_MARKETING",
  withheld: "WITHHELD",
  unknown: "UNKNOWN",
});

export const sponsorClass = list({
  industry: "INDUSTRY",
  national_government: "OTHER_GOV",
  us_federal: "FED",
  us_nih: "NIH",
  network: "NETWORK",
  individual: "INDIV",
  ambiguous: "AMBIG",
  other: "OTHER",
  unknown: "UNKNOWN",
});

export const responsibleParty = list({
  sponsor: "SPONSOR",
  principal_investigator: "PRINCIPAL_INVESTIGATOR",
  sponsor_investigator: "SPONSOR_INVESTIGATOR",
});

export const officialRole = list({
  principal_investigator: "PRINCIPAL_INVESTIGATOR",
  sub_investigator: "SUB_INVESTIGATOR",
  study_chair: "STUDY_CHAIR",
  study_director: "STUDY_DIRECTOR",
  contact: "CONTACT",
});

export const studyType = list({
  interventional: "INTERVENTIONAL",
  observational: "OBSERVATIONAL",
  expanded_access: "EXPANDED_ACCESS",
});

export const allocation = list({
  not_applicable: "NA",
  randomised: "RANDOMIZED",
  non_randomised: "NON_RANDOMIZED",
});

export const assignment = list({
  single: "SINGLE_GROUP",
  parallel: "PARALLEL",
  crossover: "CROSSOVER",
  factorial: "FACTORIAL",
  sequential: "SEQUENTIAL",
});

export const purpose = list({
  treatment: "TREATMENT",
  prevention: "PREVENTION",
  diagnostic: "DIAGNOSTIC",
  supportive_care: "SUPPORTIVE_CARE",
  screening: "SCREENING",
  health_services_research: "HEALTH_SERVICES_RESEARCH",
  basic_science: "BASIC_SCIENCE",
  device_feasibility: "DEVICE_FEASIBILITY",
  educational_counselling_training: "ECT",
  other: "OTHER",
});

export const masking = list({
  open: "NONE",
  single: "SINGLE",
  double: "DOUBLE",
  triple: "TRIPLE",
  quadruple: "QUADRUPLE",
});

export const maskedRole = list({
  participant: "PARTICIPANT",
  care_provider: "CARE_PROVIDER",
  investigator: "INVESTIGATOR",
  outcomes_assessor: "OUTCOMES_ASSESSOR",
});

export const observationalModel = list({
  cohort: "COHORT",
  case_control: "CASE_CONTROL",
  case_only: "CASE_ONLY",
  case_crossover: "CASE_CROSSOVER",
  ecologic_or_community: "ECOLOGIC_OR_COMMUNITY",
  family_based: "FAMILY_BASED",
  defined_population: "DEFINED_POPULATION",
  natural_history: "NATURAL_HISTORY",
  other: "OTHER",
});

export const timePerspective = list({
  retrospective: "RETROSPECTIVE",
  prospective: "PROSPECTIVE",
  cross_sectional: "CROSS_SECTIONAL",
  other: "OTHER",
});

export const biospecimens = list({
  none_retained: "NONE_RETAINED",
  samples_with_dna: "SAMPLES_WITH_DNA",
  samples_without_dna: "SAMPLES_WITHOUT_DNA",
});

export const samplingMethod = list({
  probability_sample: "PROBABILITY_SAMPLE",
  non_probability_sample: "NON_PROBABILITY_SAMPLE",
});

export const armKind = list({
  experimental: "EXPERIMENTAL",
  active_comparator: "ACTIVE_COMPARATOR",
  placebo_comparator: "PLACEBO_COMPARATOR",
  sham_comparator: "SHAM_COMPARATOR",
  no_intervention: "NO_INTERVENTION",
  other: "OTHER",
});

/** A cell therapy is a biological there; what comes from there as a biological stays one here until somebody says more. */
export const interventionKind = list({
  biological: "BIOLOGICAL",
  cell_therapy: "BIOLOGICAL",
  drug: "DRUG",
  device: "DEVICE",
  procedure: "PROCEDURE",
  radiation: "RADIATION",
  behavioural: "BEHAVIORAL",
  genetic: "GENETIC",
  dietary_supplement: "DIETARY_SUPPLEMENT",
  combination_product: "COMBINATION_PRODUCT",
  diagnostic_test: "DIAGNOSTIC_TEST",
  other: "OTHER",
});

export const sex = list({ all: "ALL", female: "FEMALE", male: "MALE" });

export const dateKind = list({ anticipated: "ESTIMATED", actual: "ACTUAL" });

export const sharingPlan = list({ yes: "YES", no: "NO", undecided: "UNDECIDED" });

export const sharedDocument = list(
  { study_protocol: "STUDY_PROTOCOL", sap: "SAP", icf: "ICF", csr: "CSR", analytic_code: "ANALYTIC_CODE" },
  { STATISTICAL_ANALYSIS_PLAN_SAP: "sap", INFORMED_CONSENT_FORM_ICF: "icf", CLINICAL_STUDY_REPORT_CSR: "csr" },
);

export const referenceKind = list(
  { background: "BACKGROUND", result: "RESULT", derived: "DERIVED" },
  { background: "background", result: "result", derived: "derived" },
);

export const identifierKind = list(
  {
    other: "OTHER",
    registry: "REGISTRY",
    eudract: "EUDRACT_NUMBER",
    ctis: "CTIS",
    nih_grant: "NIH",
    fda_grant: "FDA",
    va_grant: "VA",
    cdc_grant: "CDC",
    ahrq_grant: "AHRQ",
    samhsa_grant: "SAMHSA",
    other_grant: "OTHER_GRANT",
    utn: "REGISTRY",
    sponsor_protocol: "OTHER",
    regulator: "OTHER",
    ethics: "OTHER",
  },
  {
    "Other Identifier": "other",
    "Registry Identifier": "registry",
    "EudraCT Number": "eudract",
    "EU Trial (CTIS) Number": "ctis",
    "U.S. NIH Grant/Contract": "nih_grant",
    "U.S. FDA Grant/Contract": "fda_grant",
    "U.S. VA Grant/Contract": "va_grant",
    "U.S. CDC Grant/Contract": "cdc_grant",
    "U.S. AHRQ Grant/Contract": "ahrq_grant",
    "U.S. SAMHSA Grant/Contract": "samhsa_grant",
    "Other Grant/Funding Number": "other_grant",
  },
);
