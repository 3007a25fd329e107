import {
  coded,
  codedAsList,
  codedTexts,
  englishText,
  isoDate,
  namedItems,
  plainText,
  plainTexts,
  yesOrNo,
} from "../mapping/codecs";
import { below, field, group, type Pair } from "../mapping/pair";
import * as codes from "./code-lists";
import { criteria, ageLimit, enrolmentCount, phase, statuses } from "./grouped-values";

const identification: Pair[] = [
  field("briefTitle", "identification.publicTitle", englishText),
  field("officialTitle", "identification.scientificTitle", englishText),
  field("acronym", "identification.acronym", plainText),
  field("orgStudyIdInfo/id", "identification.protocolNumber", plainText),
  field("organization/fullName", "identification.organisation.name", plainText),
  field("organization/class", "identification.organisation.class", coded(codes.sponsorClass)),
];

const status: Pair[] = [
  field("statusVerifiedDate", "oversight.verifiedOn", isoDate),
  group("overallStatus", "enrolment", statuses),
  field("whyStopped", "enrolment.whyStopped", englishText),
  field("startDateStruct/date", "enrolment.firstEnrolment.date", isoDate),
  field("startDateStruct/type", "enrolment.firstEnrolment.kind", coded(codes.dateKind)),
  field("primaryCompletionDateStruct/date", "oversight.primaryCompletion.date", isoDate),
  field("primaryCompletionDateStruct/type", "oversight.primaryCompletion.kind", coded(codes.dateKind)),
  field("completionDateStruct/date", "oversight.completion.date", isoDate),
  field("completionDateStruct/type", "oversight.completion.kind", coded(codes.dateKind)),
  field("resultsFirstPostDateStruct/date", "oversight.resultsPostedOn", isoDate),
];

const sponsors: Pair[] = [
  field("leadSponsor/name", "responsibility.primarySponsor", englishText),
  field("leadSponsor/class", "responsibility.primarySponsorClass", coded(codes.sponsorClass)),
  field("responsibleParty/type", "responsibility.responsibleParty.kind", coded(codes.responsibleParty)),
  field("responsibleParty/investigatorFullName", "responsibility.responsibleParty.name", plainText),
  field("responsibleParty/investigatorTitle", "responsibility.responsibleParty.title", plainText),
  field("responsibleParty/investigatorAffiliation", "responsibility.responsibleParty.affiliation", plainText),
  {
    kind: "rows",
    from: "collaborators",
    to: "responsibility.secondarySponsors",
    prefix: "col",
    named: ["name"],
    pairs: [field("name", "name", englishText), field("class", "class", coded(codes.sponsorClass))],
  },
];

const oversight: Pair[] = [
  field("oversightHasDmc", "oversight.dataMonitoringCommittee", yesOrNo),
  field("isFdaRegulatedDrug", "oversight.fdaRegulatedDrug", yesOrNo),
  field("isFdaRegulatedDevice", "oversight.fdaRegulatedDevice", yesOrNo),
  field("isUnapprovedDevice", "oversight.unapprovedDevice", yesOrNo),
  field("isUsExport", "oversight.exportedFromUs", yesOrNo),
];

const design: Pair[] = [
  field("studyType", "design.studyType", coded(codes.studyType)),
  field("phases", "design.phase", phase),
  field("patientRegistry", "design.observation.patientRegistry", yesOrNo),
  field("targetDuration", "design.observation.followUpDuration", plainText),
  field("designInfo/allocation", "design.allocation", coded(codes.allocation)),
  field("designInfo/interventionModel", "design.assignment", coded(codes.assignment)),
  field("designInfo/interventionModelDescription", "design.assignmentDescription", englishText),
  field("designInfo/primaryPurpose", "design.purpose", coded(codes.purpose)),
  field("designInfo/observationalModel", "design.observation.models", codedAsList(codes.observationalModel)),
  field("designInfo/timePerspective", "design.observation.timePerspectives", codedAsList(codes.timePerspective)),
  field("designInfo/maskingInfo/masking", "design.masking", coded(codes.masking)),
  field("designInfo/maskingInfo/maskingDescription", "design.maskingDescription", englishText),
  field("designInfo/maskingInfo/whoMasked", "design.maskedRoles", codedTexts(codes.maskedRole)),
  field("bioSpec/retention", "design.observation.biospecimens", coded(codes.biospecimens)),
  field("bioSpec/description", "design.observation.biospecimensDescription", englishText),
  group("enrollmentInfo", "enrolment", enrolmentCount),
];

const eligibility: Pair[] = [
  group("eligibilityCriteria", "eligibility", criteria),
  field("healthyVolunteers", "eligibility.healthyVolunteers", yesOrNo),
  field("sex", "eligibility.sex", coded(codes.sex)),
  field("genderBased", "eligibility.genderBased", yesOrNo),
  field("genderDescription", "eligibility.genderDescription", englishText),
  group("minimumAge", "eligibility", ageLimit("minimum")),
  group("maximumAge", "eligibility", ageLimit("maximum")),
  field("studyPopulation", "design.observation.population", englishText),
  field("samplingMethod", "design.observation.samplingMethod", coded(codes.samplingMethod)),
];

const sharing: Pair[] = [
  field("ipdSharing", "oversight.sharingPlan", coded(codes.sharingPlan)),
  field("description", "oversight.sharingDescription", englishText),
  field("infoTypes", "oversight.sharedDocuments", codedTexts(codes.sharedDocument)),
  field("timeFrame", "oversight.sharingTimeFrame", englishText),
  field("accessCriteria", "oversight.sharingAccess", englishText),
  field("url", "oversight.sharingUrl", plainText),
];

const module = (name: string, pairs: readonly Pair[]) => below(`protocolSection/${name}`, pairs);

/** The single fields of the protocol section, module by module. */
export const protocolPairs: readonly Pair[] = [
  ...module("identificationModule", identification),
  ...module("statusModule", status),
  ...module("sponsorCollaboratorsModule", sponsors),
  ...module("oversightModule", oversight),
  ...module("descriptionModule", [
    field("briefSummary", "identification.briefSummary", englishText),
    field("detailedDescription", "identification.detailedDescription", englishText),
  ]),
  ...module("conditionsModule", [
    field("conditions", "design.conditions", namedItems("con")),
    field("keywords", "identification.keywords", plainTexts),
  ]),
  ...module("designModule", design),
  ...module("eligibilityModule", eligibility),
  ...module("ipdSharingStatementModule", sharing),
];
