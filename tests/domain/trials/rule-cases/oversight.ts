import { both, type Patch } from "../complete-record";

const scan = "a".repeat(64);
const council = { id: "n1", kind: "national_ethics_council", body: both, number: "3", issuedOn: "2026-01-20", scan };
const ministry = {
  id: "m1",
  kind: "ministry",
  body: both,
  number: "77",
  symbol: "QĐ-BYT",
  issuedOn: "2026-02-01",
  signatory: "A. Nguyen",
  expiresOn: "2029-12-31",
  scan,
};
const oversight = (patch: Patch): Patch => ({ oversight: patch });
const decided = (patch: Patch, opinion: Patch = {}): Patch =>
  oversight({
    approvals: [
      { ...council, ...opinion },
      { ...ministry, ...patch },
    ],
  });
const lacks = (name: string): readonly [Patch, Patch] => [oversight({ [name]: undefined }), {}];
const milestone = (name: string, date: string, kind?: string): Patch => oversight({ [name]: { date, kind } });
const notRecruiting: Patch = { enrolment: { recruitmentStatus: "complete", overallStatus: "active_not_recruiting" } };
const unshared = (name: string): readonly [Patch, Patch] => [
  oversight({ [name]: undefined }),
  oversight({ sharingPlan: "no", [name]: undefined }),
];
const referred = (patch: Patch): Patch => ({ references: patch });

/** An end's four rules: whether it lies ahead, and where to the other dates. */
const ends = (name: string, id: string): Record<string, readonly [Patch, Patch]> => ({
  [`${id}_kind`]: [milestone(name, "2027"), milestone(name, "2027", "anticipated")],
  [`${id}_future`]: [milestone(name, "2026-07", "actual"), milestone(name, "2026-06", "actual")],
  [`${id}_past`]: [milestone(name, "2026-05", "anticipated"), milestone(name, "2026", "anticipated")],
  [`${id}_after_start`]: [milestone(name, "2026-02", "actual"), milestone(name, "2026-03", "actual")],
});

/** For each rule of oversight, approvals, completion and references: a patch that breaks it, and one that keeps it. */
export const oversightCases: Readonly<Record<string, readonly [fails: Patch, holds: Patch]>> = {
  participant_payment: lacks("participantPayment"),
  injury_compensation: lacks("injuryCompensation"),
  insurer: lacks("insurer"),
  ethics_status: lacks("ethicsStatus"),
  ethics_approval: [
    oversight({ ethicsApprovedOn: undefined }),
    oversight({ ethicsStatus: "not_approved", ethicsApprovedOn: undefined }),
  ],
  ethics_number: lacks("ethicsApprovalNumber"),
  ethics_contact: lacks("ethicsContact"),
  ethics_future: [oversight({ ethicsApprovedOn: "2026-06-16" }), oversight({ ethicsApprovedOn: "2026" })],
  recruiting_needs_approval: [
    oversight({ ethicsStatus: "not_approved" }),
    { oversight: { ethicsStatus: "not_approved" }, ...notRecruiting },
  ],
  ethics_before_enrolment: [
    oversight({ ethicsApprovedOn: "2026-03-03" }),
    oversight({ ethicsApprovedOn: "2026-03-02" }),
  ],
  data_monitoring: [oversight({ dataMonitoringCommittee: undefined }), oversight({ dataMonitoringCommittee: false })],
  sharing_plan: lacks("sharingPlan"),
  sharing_description: unshared("sharingDescription"),
  sharing_time: unshared("sharingTimeFrame"),
  sharing_access: unshared("sharingAccess"),
  legal_pathway: [
    oversight({ legalPathway: undefined }),
    { oversight: { legalPathway: undefined }, design: { countries: ["LA"] } },
  ],
  ministry_approval: [oversight({ approvals: [council] }), oversight({ approvals: [], legalPathway: "device" })],
  ministry_before_recruiting: [
    oversight({ approvals: [council] }),
    { oversight: { approvals: [council] }, ...notRecruiting },
  ],
  national_council: [decided({}, { kind: "ethics_council" }), {}],
  council_before_ministry: [decided({ issuedOn: "2026-01-19" }), decided({ issuedOn: "2026-01-20" })],
  approval_body: [decided({ body: { vi: "Bộ Y tế" } }), {}],
  approval_number: [decided({ symbol: undefined }), {}],
  approval_date: [decided({}, { issuedOn: undefined }), {}],
  approval_signatory: [decided({ signatory: undefined }), {}],
  approval_future: [decided({ issuedOn: "2026-07" }), decided({ issuedOn: "2026" })],
  approval_expiry_order: [decided({ expiresOn: "2026-01" }), decided({ expiresOn: undefined })],
  approval_expires_early: [decided({ expiresOn: "2027-06" }), decided({ expiresOn: "2027-12-30" })],
  approval_expired: [
    decided({ expiresOn: "2026-06-14" }),
    { oversight: { approvals: [council, { ...ministry, expiresOn: "2026-06-14" }] }, ...notRecruiting },
  ],
  approval_scan: [decided({ scan: undefined }), {}],
  primary_completion: lacks("primaryCompletion"),
  ...ends("primaryCompletion", "primary_completion"),
  completion: lacks("completion"),
  ...ends("completion", "completion"),
  completion_order: [milestone("completion", "2026-12", "anticipated"), milestone("completion", "2027", "anticipated")],
  ended_completion: [
    { enrolment: { overallStatus: "completed", recruitmentStatus: "complete" } },
    {
      enrolment: { overallStatus: "completed", recruitmentStatus: "complete" },
      oversight: { completion: { date: "2026-06-01", kind: "actual" } },
    },
  ],
  verified_future: [oversight({ verifiedOn: "2026-06-16" }), oversight({ verifiedOn: "2026-06-15" })],
  verified_long_ago: [oversight({ verifiedOn: "2025-06-14" }), oversight({ verifiedOn: "2025-06-15" })],
  results_due: [
    milestone("primaryCompletion", "2025-06-14", "actual"),
    oversight({ primaryCompletion: { date: "2025-06-14", kind: "actual" }, resultsPostedOn: "2026-06-01" }),
  ],
  results_future: [oversight({ resultsPublishedOn: "2026-07-01" }), oversight({ resultsPublishedOn: "2026-06" })],
  results_address: [
    oversight({ resultsPostedOn: "2026-06-01" }),
    oversight({ resultsPostedOn: "2026-06-01", resultsUrl: "https://example.org/results" }),
  ],
  references: [referred({ links: [] }), referred({ links: [], documents: [{ id: "d", name: "Protocol" }] })],
  pmid_form: [
    referred({ references: [{ id: "x", citation: "A trial", pmid: "PMC12" }] }),
    referred({ references: [{ id: "x", citation: "A trial", pmid: "33515492" }] }),
  ],
  document_future: [
    referred({ documents: [{ id: "d", name: "Protocol", date: "2027" }] }),
    referred({ documents: [{ id: "d", name: "Protocol", date: "2026" }] }),
  ],
  document_place: [
    referred({ documents: [{ id: "d", name: "Protocol" }] }),
    referred({ documents: [{ id: "d", name: "Protocol", url: "https://example.org/protocol.pdf" }] }),
  ],
};
