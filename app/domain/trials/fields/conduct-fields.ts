import { approvalKinds, overallStatuses, referenceKinds, sharedDocuments } from "../protocol-terms";
import { dateKinds, ethicsStatuses, legalPathways, recruitmentStatuses, sharingPlans } from "../registry-terms";
import { choice, group, item, of, rows, type SectionField, several } from "./field-kinds";
import { officialParts } from "./people-fields";

const milestone = (name: string): SectionField =>
  group(name, ...of("partialDate", "date"), choice("kind", "dateKind", dateKinds));

/** Items 16, 17, 18. */
export const enrolmentFields: readonly SectionField[] = [
  ...item(16, milestone("firstEnrolment")),
  ...item(17, ...of("whole", "plannedSize", "statedEnrolled")),
  ...item(
    18,
    choice("recruitmentStatus", "recruitmentStatus", recruitmentStatuses),
    choice("overallStatus", "overallStatus", overallStatuses),
    ...of("text", "whyStopped"),
  ),
];

/** Where the trial recruits. */
export const placesFields: readonly SectionField[] = [
  rows(
    "places",
    ...of("line", "facility", "city", "province", "postcode"),
    ...of("country", "country"),
    ...of("line", "countryName"),
    choice("status", "overallStatus", overallStatuses),
    rows("contacts", ...officialParts),
    ...of("decimal", "latitude", "longitude"),
  ),
];

const approvals = rows(
  "approvals",
  choice("kind", "approvalKind", approvalKinds),
  ...of("text", "body"),
  ...of("line", "number", "symbol"),
  ...of("partialDate", "issuedOn"),
  ...of("line", "signatory"),
  ...of("partialDate", "expiresOn"),
  ...of("longText", "conditions"),
  ...of("line", "protocolVersion"),
  ...of("scan", "scan"),
);

/** Items 21 to 24, the national part, and what participants are owed. */
export const oversightFields: readonly SectionField[] = [
  ...of("longText", "participantPayment", "injuryCompensation"),
  ...of("text", "insurer"),
  ...item(
    21,
    choice("ethicsStatus", "ethicsStatus", ethicsStatuses),
    ...of("partialDate", "ethicsApprovedOn"),
    ...of("line", "ethicsApprovalNumber"),
    ...of("text", "ethicsCommittee"),
    ...of("line", "ethicsContact"),
  ),
  choice("legalPathway", "legalPathway", legalPathways),
  approvals,
  ...of("yesNo", "dataMonitoringCommittee", "fdaRegulatedDrug", "fdaRegulatedDevice", "unapprovedDevice"),
  ...of("yesNo", "exportedFromUs"),
  milestone("primaryCompletion"),
  ...item(22, milestone("completion")),
  ...of("partialDate", "verifiedOn"),
  ...item(
    23,
    ...of("partialDate", "resultsPostedOn", "resultsPublishedOn"),
    ...of("url", "resultsUrl"),
    ...of("longText", "resultsSummary"),
  ),
  ...item(
    24,
    choice("sharingPlan", "sharingPlan", sharingPlans),
    ...of("longText", "sharingDescription"),
    several("sharedDocuments", "sharedDocument", sharedDocuments),
    ...of("text", "sharingTimeFrame", "sharingAccess"),
    ...of("url", "sharingUrl"),
  ),
];

/** References, further links and documents. */
export const referencesFields: readonly SectionField[] = [
  rows(
    "references",
    ...of("longLine", "citation"),
    ...of("line", "pmid"),
    choice("kind", "referenceKind", referenceKinds),
  ),
  rows("links", ...of("url", "url"), ...of("line", "label")),
  rows("documents", ...of("line", "name"), ...of("partialDate", "date"), ...of("url", "url")),
];
