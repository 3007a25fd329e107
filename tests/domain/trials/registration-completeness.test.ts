import { describe, expect, it } from "vitest";
import { completenessRules, missingFrom } from "~/domain/trials/registration-completeness";
import { sectionFields } from "~/domain/trials/section-fields";
import { emptyRecord, type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import desk from "~/lib/languages/en/desk.json";
import deskVi from "~/lib/languages/vi/desk.json";

const both = { en: "stated", vi: "đã nêu" };
const outcome = { id: "o1", name: both, method: both, timepoint: both };

/** A record that states everything which any rule asks for. */
function completeRecord(): TrialRecord {
  return trialRecord.parse({
    identification: { publicTitle: both, scientificTitle: both, plainSummary: both },
    responsibility: {
      primarySponsor: both,
      support: [{ id: "s1", name: both }],
      publicContact: { name: "Lan", email: "lan@example.org" },
      scientificContact: { name: "Minh", affiliation: "Institute", phone: "024" },
    },
    design: {
      countries: ["VN"],
      conditions: [{ id: "c1", name: both }],
      interventions: [{ id: "i1", name: both }],
      studyType: "interventional",
      phase: "1",
      allocation: "randomised",
      masking: "open",
      assignment: "parallel",
      purpose: "treatment",
      sequenceGeneration: both,
      allocationConcealment: both,
    },
    eligibility: { inclusion: both, exclusion: both, sex: "all", minimumAge: 18, maximumAge: 70 },
    enrolment: {
      firstEnrolment: { date: "2026-03", kind: "anticipated" },
      plannedSize: 30,
      recruitmentStatus: "recruiting",
    },
    outcomes: { primary: [outcome], secondary: [{ ...outcome, id: "o2" }] },
    oversight: {
      ethicsStatus: "approved",
      ethicsApprovedOn: "2026-01-05",
      ethicsCommittee: both,
      primaryCompletion: { date: "2027", kind: "anticipated" },
      completion: { date: "2027-06-30", kind: "anticipated" },
      sharingPlan: "yes",
      sharingDescription: both,
      participantPayment: both,
      injuryCompensation: both,
    },
  });
}

/** One change for each rule that breaks it and may break others with it. */
const breaking: Record<string, (record: TrialRecord) => void> = {
  public_title: ({ identification }) => void (identification.publicTitle = { vi: "chỉ tiếng Việt" }),
  public_title_vi: ({ identification }) => void (identification.publicTitle = { en: "English only" }),
  scientific_title: ({ identification }) => void delete identification.scientificTitle,
  plain_summary: ({ identification }) => void (identification.plainSummary = { en: "English only" }),
  primary_sponsor: ({ responsibility }) => void delete responsibility.primarySponsor,
  support: ({ responsibility }) => void (responsibility.support = []),
  public_contact: ({ responsibility }) => void (responsibility.publicContact = { name: "Lan" }),
  scientific_contact: ({ responsibility }) => void (responsibility.scientificContact = { name: "Minh", phone: "024" }),
  countries: ({ design }) => void (design.countries = []),
  conditions: ({ design }) => void (design.conditions = [{ id: "c1", name: { vi: "bại não" } }]),
  interventions: ({ design }) => void (design.interventions = []),
  study_type: ({ design }) => void delete design.studyType,
  phase: ({ design }) => void delete design.phase,
  allocation: ({ design }) => void delete design.allocation,
  masking: ({ design }) => void delete design.masking,
  assignment: ({ design }) => void delete design.assignment,
  purpose: ({ design }) => void delete design.purpose,
  sequence_generation: ({ design }) => void delete design.sequenceGeneration,
  allocation_concealment: ({ design }) => void delete design.allocationConcealment,
  single_arm_allocation: ({ design }) => void (design.assignment = "single"),
  inclusion: ({ eligibility }) => void delete eligibility.inclusion,
  exclusion: ({ eligibility }) => void delete eligibility.exclusion,
  sex: ({ eligibility }) => void delete eligibility.sex,
  minimum_age: ({ eligibility }) => void delete eligibility.minimumAge,
  age_order: ({ eligibility }) => void (eligibility.maximumAge = 17),
  first_enrolment: ({ enrolment }) => void delete enrolment.firstEnrolment,
  planned_size: ({ enrolment }) => void delete enrolment.plannedSize,
  recruitment_status: ({ enrolment }) => void delete enrolment.recruitmentStatus,
  why_stopped: ({ enrolment }) => void (enrolment.recruitmentStatus = "suspended"),
  primary_outcome: ({ outcomes }) => void (outcomes.primary = []),
  primary_outcome_time: ({ outcomes }) => void delete outcomes.primary[0]?.timepoint,
  primary_outcome_method: ({ outcomes }) => void delete outcomes.primary[0]?.method,
  secondary_outcome: ({ outcomes }) => void (outcomes.secondary = []),
  ethics_status: ({ oversight }) => void delete oversight.ethicsStatus,
  ethics_approval: ({ oversight }) => void delete oversight.ethicsApprovedOn,
  recruiting_needs_approval: ({ oversight }) => void (oversight.ethicsStatus = "not_approved"),
  completion: ({ oversight }) => void delete oversight.completion,
  completion_order: ({ oversight }) => void (oversight.completion = { date: "2026-12", kind: "anticipated" }),
  sharing_plan: ({ oversight }) => void delete oversight.sharingPlan,
  sharing_description: ({ oversight }) => void delete oversight.sharingDescription,
  participant_payment: ({ oversight }) => void delete oversight.participantPayment,
  injury_compensation: ({ oversight }) => void delete oversight.injuryCompensation,
};

const ids = completenessRules.map(({ id }) => id);

describe("the rules of a complete registration", () => {
  it("bear ids that differ, each with words in both languages and a way to be broken", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(desk.rule)).toEqual(expect.arrayContaining(ids));
    expect(Object.keys(deskVi.rule)).toEqual(expect.arrayContaining(ids));
    expect(Object.keys(breaking).sort()).toEqual([...ids].sort());
  });

  it("each point to a field that the form of their section has", () => {
    for (const { id, section, field } of completenessRules) {
      const names = sectionFields[section].map(({ name }) => name);
      expect(names, id).toContain(field);
    }
  });

  it("all hold for a record that states everything", () => {
    expect(missingFrom(completeRecord())).toEqual([]);
  });

  it.each(ids)("%s is broken by what it guards against", (id) => {
    const record = completeRecord();
    breaking[id]?.(record);
    expect(missingFrom(record).map((rule) => rule.id)).toContain(id);
  });

  it("come with errors first, then warnings, then notes", () => {
    const severities = missingFrom(emptyRecord()).map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted((a, b) => "ewn".indexOf(a[0] ?? "") - "ewn".indexOf(b[0] ?? "")));
    expect(severities[0]).toBe("error");
  });

  it("ask no phase and no intervention of an observational study, and no sequence of one that is not randomised", () => {
    const record = completeRecord();
    Object.assign(record.design, { studyType: "observational", phase: undefined, interventions: [] });
    Object.assign(record.design, { allocation: "not_applicable", sequenceGeneration: undefined });
    Object.assign(record.design, { assignment: "single", allocationConcealment: undefined });
    expect(missingFrom(record)).toEqual([]);
  });

  it("compare dates as far as both are known", () => {
    const record = completeRecord();
    record.oversight.primaryCompletion = { date: "2027-06", kind: "anticipated" };
    record.oversight.completion = { date: "2027", kind: "anticipated" };
    expect(missingFrom(record)).toEqual([]);
  });
});
