import { z } from "zod";
import { partialDate } from "~/lib/partial-date";
import { localText } from "../local-text";
import { approvalKinds, sharedDocuments } from "../protocol-terms";
import { ethicsStatuses, legalPathways, sharingPlans } from "../registry-terms";
import { datedMilestone, line, stableId, webAddress } from "./parts";

/** A council's opinion or an authority's approval, as the document states it. */
export const approval = z.object({
  id: stableId,
  kind: z.enum(approvalKinds),
  body: localText,
  number: line.optional(),
  symbol: line.optional(),
  issuedOn: partialDate.optional(),
  signatory: line.optional(),
  expiresOn: partialDate.optional(),
  conditions: localText.optional(),
  protocolVersion: line.optional(),
  /** SHA-256 of the scanned document, in hexadecimal, where one is held. */
  scan: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** Items 21, 22, 23, 24, the national part, and what field practice asks for beside them. */
export const oversight = z.object({
  ethicsStatus: z.enum(ethicsStatuses).optional(),
  ethicsApprovedOn: partialDate.optional(),
  ethicsApprovalNumber: line.optional(),
  ethicsCommittee: localText.optional(),
  ethicsContact: line.optional(),
  approvals: z.array(approval).default([]),
  legalPathway: z.enum(legalPathways).optional(),
  dataMonitoringCommittee: z.boolean().optional(),
  fdaRegulatedDrug: z.boolean().optional(),
  fdaRegulatedDevice: z.boolean().optional(),
  unapprovedDevice: z.boolean().optional(),
  exportedFromUs: z.boolean().optional(),
  primaryCompletion: datedMilestone.optional(),
  completion: datedMilestone.optional(),
  /** When the responsible party last confirmed that the record is right. */
  verifiedOn: partialDate.optional(),
  resultsPostedOn: partialDate.optional(),
  resultsPublishedOn: partialDate.optional(),
  resultsUrl: webAddress.optional(),
  resultsSummary: localText.optional(),
  sharingPlan: z.enum(sharingPlans).optional(),
  sharingDescription: localText.optional(),
  sharedDocuments: z.array(z.enum(sharedDocuments)).default([]),
  sharingTimeFrame: localText.optional(),
  sharingAccess: localText.optional(),
  sharingUrl: webAddress.optional(),
  participantPayment: localText.optional(),
  injuryCompensation: localText.optional(),
  insurer: localText.optional(),
});
