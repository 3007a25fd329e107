import { isTree, type Tree, valueAt } from "~/domain/interop/mapping/json-tree";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";

/** One item of WHO's data set: where a source states it (any of the paths), and whether the record does. */
export interface WhoItem {
  item: string;
  source: readonly string[];
  record: (record: TrialRecord) => unknown;
}

const protocol = (path: string) => `protocolSection.${path}`;

/** The items as a study of ClinicalTrials.gov states them. */
export const itemsOfStudies: readonly WhoItem[] = [
  { item: "1 registration number", source: [protocol("identificationModule.nctId")], record: numberOf("nct") },
  {
    item: "2 date of registration",
    source: [protocol("statusModule.studyFirstSubmitDate")],
    record: (r) => r.identification.secondaryIdentifiers.find(({ id }) => id === "nct")?.registeredOn,
  },
  {
    item: "3 secondary numbers",
    source: [protocol("identificationModule.secondaryIdInfos"), protocol("identificationModule.nctIdAliases")],
    record: (r) => r.identification.secondaryIdentifiers.slice(1),
  },
  {
    item: "5 primary sponsor",
    source: [protocol("sponsorCollaboratorsModule.leadSponsor.name")],
    record: (r) => r.responsibility.primarySponsor,
  },
  {
    item: "6 secondary sponsors",
    source: [protocol("sponsorCollaboratorsModule.collaborators")],
    record: (r) => r.responsibility.secondarySponsors,
  },
  {
    item: "7 public contact",
    source: [protocol("contactsLocationsModule.centralContacts")],
    record: (r) => r.responsibility.publicContact,
  },
  {
    item: "8 scientific contact",
    source: [protocol("contactsLocationsModule.overallOfficials")],
    record: (r) => r.responsibility.scientificContact,
  },
  {
    item: "9 public title",
    source: [protocol("identificationModule.briefTitle")],
    record: (r) => r.identification.publicTitle,
  },
  {
    item: "10 scientific title",
    source: [protocol("identificationModule.officialTitle")],
    record: (r) => r.identification.scientificTitle,
  },
  { item: "11 countries", source: [protocol("contactsLocationsModule.locations")], record: (r) => r.design.countries },
  { item: "12 conditions", source: [protocol("conditionsModule.conditions")], record: (r) => r.design.conditions },
  {
    item: "13 interventions",
    source: [protocol("armsInterventionsModule.interventions")],
    record: (r) => r.design.interventions,
  },
  { item: "13 arms", source: [protocol("armsInterventionsModule.armGroups")], record: (r) => r.design.arms },
  {
    item: "14 criteria",
    source: [protocol("eligibilityModule.eligibilityCriteria")],
    record: (r) => r.eligibility.criteria,
  },
  {
    item: "14 minimum age",
    source: [protocol("eligibilityModule.minimumAge")],
    record: (r) => r.eligibility.minimumAge ?? r.eligibility.noMinimumAge,
  },
  {
    item: "14 maximum age",
    source: [protocol("eligibilityModule.maximumAge")],
    record: (r) => r.eligibility.maximumAge ?? r.eligibility.noMaximumAge,
  },
  { item: "14 sex", source: [protocol("eligibilityModule.sex")], record: (r) => r.eligibility.sex },
  { item: "15 study type", source: [protocol("designModule.studyType")], record: (r) => r.design.studyType },
  { item: "15 phase", source: [protocol("designModule.phases")], record: (r) => r.design.phase },
  {
    item: "15 allocation",
    source: [protocol("designModule.designInfo.allocation")],
    record: (r) => r.design.allocation,
  },
  {
    item: "15 masking",
    source: [protocol("designModule.designInfo.maskingInfo.masking")],
    record: (r) => r.design.masking,
  },
  {
    item: "15 assignment",
    source: [protocol("designModule.designInfo.interventionModel")],
    record: (r) => r.design.assignment,
  },
  { item: "15 purpose", source: [protocol("designModule.designInfo.primaryPurpose")], record: (r) => r.design.purpose },
  {
    item: "16 first enrolment",
    source: [protocol("statusModule.startDateStruct.date")],
    record: (r) => r.enrolment.firstEnrolment,
  },
  {
    item: "17 sample size",
    source: [protocol("designModule.enrollmentInfo.count")],
    record: (r) => r.enrolment.plannedSize ?? r.enrolment.statedEnrolled,
  },
  {
    item: "18 recruitment status",
    source: [protocol("statusModule.overallStatus")],
    record: (r) => r.enrolment.recruitmentStatus,
  },
  {
    item: "19 primary outcomes",
    source: [protocol("outcomesModule.primaryOutcomes")],
    record: (r) => r.outcomes.primary,
  },
  {
    item: "20 secondary outcomes",
    source: [protocol("outcomesModule.secondaryOutcomes")],
    record: (r) => r.outcomes.secondary,
  },
  {
    item: "22 completion",
    source: [protocol("statusModule.completionDateStruct.date")],
    record: (r) => r.oversight.completion,
  },
  {
    item: "23 results posted",
    source: [protocol("statusModule.resultsFirstPostDateStruct.date")],
    record: (r) => r.oversight.resultsPostedOn,
  },
  {
    item: "24 sharing plan",
    source: [protocol("ipdSharingStatementModule.ipdSharing")],
    record: (r) => r.oversight.sharingPlan,
  },
];

/** The items as a trial in ICTRP's format states them. */
export const itemsOfTrials: readonly WhoItem[] = [
  { item: "1 registration number", source: ["main.trial_id"], record: numberOf("registry") },
  {
    item: "2 date of registration",
    source: ["main.date_registration"],
    record: (r) => r.identification.secondaryIdentifiers.find(({ id }) => id === "registry")?.registeredOn,
  },
  { item: "3 universal trial number", source: ["main.utrn"], record: numberOf("utn") },
  {
    item: "3 secondary numbers",
    source: ["secondary_ids"],
    record: (r) => r.identification.secondaryIdentifiers.slice(2),
  },
  { item: "4 support", source: ["source_support"], record: (r) => r.responsibility.support },
  { item: "5 primary sponsor", source: ["main.primary_sponsor"], record: (r) => r.responsibility.primarySponsor },
  { item: "6 secondary sponsors", source: ["secondary_sponsor"], record: (r) => r.responsibility.secondarySponsors },
  {
    item: "7, 8 contacts",
    source: ["contacts"],
    record: (r) => r.responsibility.scientificContact ?? r.responsibility.publicContact,
  },
  { item: "9 public title", source: ["main.public_title"], record: (r) => r.identification.publicTitle },
  { item: "10 scientific title", source: ["main.scientific_title"], record: (r) => r.identification.scientificTitle },
  { item: "11 countries", source: ["countries"], record: (r) => r.design.countries },
  { item: "12 conditions", source: ["main.hc_freetext"], record: (r) => r.design.conditions },
  { item: "12 condition codes", source: ["health_condition_code"], record: (r) => r.design.conditions[0]?.code },
  { item: "13 interventions", source: ["main.i_freetext"], record: (r) => r.design.interventions },
  { item: "14 inclusion", source: ["criteria.inclusion_criteria"], record: (r) => r.eligibility.inclusion },
  { item: "14 exclusion", source: ["criteria.exclusion_criteria"], record: (r) => r.eligibility.exclusion },
  {
    item: "14 minimum age",
    source: ["criteria.agemin"],
    record: (r) => r.eligibility.minimumAge ?? r.eligibility.noMinimumAge,
  },
  {
    item: "14 maximum age",
    source: ["criteria.agemax"],
    record: (r) => r.eligibility.maximumAge ?? r.eligibility.noMaximumAge,
  },
  { item: "14 sex", source: ["criteria.gender"], record: (r) => r.eligibility.sex },
  { item: "15 design", source: ["main.study_design"], record: (r) => r.design.description },
  { item: "15 phase", source: ["main.phase"], record: (r) => r.design.phase },
  { item: "16 first enrolment", source: ["main.date_enrolment"], record: (r) => r.enrolment.firstEnrolment },
  { item: "17 sample size", source: ["main.target_size"], record: (r) => r.enrolment.plannedSize },
  { item: "18 recruitment status", source: ["main.recruitment_status"], record: (r) => r.enrolment.recruitmentStatus },
  { item: "19 primary outcomes", source: ["primary_outcome"], record: (r) => r.outcomes.primary },
  { item: "20 secondary outcomes", source: ["secondary_outcome"], record: (r) => r.outcomes.secondary },
];

function numberOf(id: string): WhoItem["record"] {
  return (r) => r.identification.secondaryIdentifiers.find((one) => one.id === id)?.number;
}

function isStated(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isTree(value as JsonValue) || Object.keys(value as object).length > 0;
}

/** For each item: in how many sources it is stated, and in how many of those the record states it. */
export function countItems(items: readonly WhoItem[], pairs: readonly { source: Tree; record: TrialRecord }[]) {
  return items.map(({ item, source: paths, record: read }) => {
    const stated = pairs.filter(({ source }) => paths.some((path) => isStated(valueAt(source, path.split(".")))));
    return { item, stated: stated.length, found: stated.filter(({ record }) => isStated(read(record))).length };
  });
}
