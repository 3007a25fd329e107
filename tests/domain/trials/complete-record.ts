import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";

/** The civil day on which the records of these tests are judged. */
export const judgedOn = "2026-06-15";

/** A text stated in both languages, each in its own. */
export const both = { en: "stated in English", vi: "đã nêu bằng tiếng Việt" };

/** What a patch may hold: members replace, groups are gone into, lists are replaced whole; undefined takes a member away. */
export type Patch = { [key: string]: unknown };

function isGroup(value: unknown): value is Patch {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function patched(value: unknown, patch: unknown): unknown {
  if (!isGroup(patch)) return patch;
  const group: Patch = isGroup(value) ? value : {};
  const changed = Object.entries(patch).map(([key, part]) => [key, patched(group[key], part)] as const);
  const whole = Object.fromEntries([...Object.entries(group), ...changed]);
  return Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined));
}

const outcome = { method: both, timepoint: { en: "Month 6", vi: "Tháng thứ 6" } };

/** A randomised, double-blind trial of cells that states everything which any rule asks for. */
const complete = {
  identification: { publicTitle: both, scientificTitle: both, plainSummary: both },
  responsibility: {
    primarySponsor: both,
    support: [{ id: "s1", name: both }],
    responsibleParty: { kind: "sponsor" },
    publicContact: { name: "Lan", email: "lan@example.org" },
    scientificContact: { name: "Minh", affiliation: "Institute", phone: "024 3333 4444" },
  },
  design: {
    countries: ["VN"],
    conditions: [{ id: "c1", name: both }],
    interventions: [
      { id: "cells", name: both, kind: "cell_therapy", description: both, dose: both },
      { id: "saline", name: both, kind: "other", description: both },
    ],
    arms: [
      { id: "a1", name: both, kind: "experimental", description: both, interventions: ["cells"] },
      { id: "a2", name: both, kind: "placebo_comparator", description: both, interventions: ["saline"] },
    ],
    studyType: "interventional",
    phase: "1",
    allocation: "randomised",
    masking: "double",
    maskedRoles: ["participant", "outcomes_assessor"],
    maskingDescription: both,
    assignment: "parallel",
    purpose: "treatment",
    sequenceGeneration: both,
    allocationConcealment: both,
  },
  product: {
    products: [
      {
        id: "p1",
        name: both,
        intervention: "cells",
        cellType: { en: "Mesenchymal stem cells", vi: "Tế bào gốc trung mô" },
        tissueSource: both,
        origin: "allogeneic",
        dose: { en: "1.5 × 10^6 cells/kg" },
        passages: 4,
        geneticallyModified: false,
        route: both,
        manufacturer: both,
        releaseCriteria: both,
      },
    ],
  },
  eligibility: {
    inclusion: both,
    exclusion: both,
    sex: "all",
    minimumAge: 18,
    maximumAge: 70,
    healthyVolunteers: false,
  },
  enrolment: {
    firstEnrolment: { date: "2026-03-02", kind: "actual" },
    plannedSize: 30,
    recruitmentStatus: "recruiting",
    overallStatus: "recruiting",
  },
  places: { places: [{ id: "l1", facility: "Hospital", city: "Hanoi", country: "VN", status: "recruiting" }] },
  outcomes: {
    primary: [{ id: "o1", name: { en: "Change in pain", vi: "Thay đổi điểm đau" }, ...outcome }],
    secondary: [{ id: "o2", name: { en: "Change in function", vi: "Thay đổi chức năng" }, ...outcome }],
  },
  oversight: {
    ethicsStatus: "approved",
    ethicsApprovedOn: "2026-01-05",
    ethicsApprovalNumber: "12/2026",
    ethicsCommittee: both,
    ethicsContact: "council@example.org",
    legalPathway: "technique",
    approvals: [
      {
        id: "n1",
        kind: "national_ethics_council",
        body: both,
        number: "3",
        issuedOn: "2026-01-20",
        scan: "a".repeat(64),
      },
      {
        id: "m1",
        kind: "ministry",
        body: both,
        number: "77",
        symbol: "QĐ-BYT",
        issuedOn: "2026-02-01",
        signatory: "A. Nguyen",
        expiresOn: "2029-12-31",
        scan: "b".repeat(64),
      },
    ],
    dataMonitoringCommittee: true,
    primaryCompletion: { date: "2027", kind: "anticipated" },
    completion: { date: "2027-12-30", kind: "anticipated" },
    verifiedOn: "2026-06-01",
    sharingPlan: "yes",
    sharingDescription: both,
    sharingTimeFrame: both,
    sharingAccess: both,
    participantPayment: both,
    injuryCompensation: both,
    insurer: both,
  },
  references: { links: [{ id: "r1", url: "https://example.org/trial" }] },
};

/** The complete record with patches on top, one after the other; each record is checked against its schema. */
export function recordWith(...patches: Patch[]): TrialRecord {
  return trialRecord.parse(patches.reduce<unknown>((record, patch) => patched(record, patch), complete));
}
