import { insertResponderDefinition } from "@db/queries/assessments";
import { insertCohort, insertEnrolmentPlan, insertProposal } from "@db/queries/cohorts";
import { insertOutcomeReleases } from "@db/queries/progress";
import { updateCohortStatus } from "@db/queries/proposals";
import { getTrial } from "@db/queries/trials";
import { type FieldChange, trialChain } from "~/domain/audit/audit-entry";
import { omeractOarsi } from "~/domain/outcomes/responder-presets";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { setExpansionGoal } from "~/services/dashboards/set-expansion-goal.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { setVisitSchedule } from "~/services/schedule/set-schedule.server";
import { cutVersion } from "~/services/trials/cut-version.server";
import { demonstrationCohorts, enrolmentPlans, expansionGoal, expansionProposal } from "./cohort-plans";
import type { Deed } from "./deed";
import { demonstrationNumber, demonstrationTrialId, type OpenedTrial, registeredAt } from "./open-trial.server";
import { demonstrationSponsor } from "./places";
import { registeredRecord } from "./registered-record";
import { demonstrationUpdates } from "./updated-records";
import { demonstrationScheduleReason, demonstrationVisits } from "./visit-schedule";

/** What the milestones work on; cohorts enter `cohortIds` as they are opened. */
export interface MilestoneGround extends OpenedTrial {
  cohortIds: Map<string, number>;
  /** Counts from 1 to one less than this are withheld from the public. */
  threshold: number;
}

type CohortCode = keyof typeof demonstrationCohorts;

function note(act: Act, trialId: number, verb: string, changes: FieldChange[], reason?: string): Promise<number> {
  return recordAudit(act, {
    chain: trialChain(trialId),
    verb,
    entity: "trial",
    id: demonstrationTrialId,
    changes,
    reason,
  });
}

async function cut(
  act: Act,
  { trialId, threshold }: MilestoneGround,
  version: { previous: number; kind: "registration" | "update"; record: TrialRecord; reason: string },
): Promise<void> {
  await cutVersion(act, { ...version, trialId, authorRole: "registry" });
  const changes: FieldChange[] = [{ field: "version", from: version.previous, to: version.previous + 1 }];
  if (version.kind === "registration")
    changes.push({ field: "registrationNumber", from: null, to: demonstrationNumber });
  const verb = version.kind === "registration" ? "trial.registered" : "trial.updated";
  await note(act, trialId, verb, changes, version.reason);
  await cutSnapshot(act, { trialId, reason: version.reason, threshold });
}

async function addCohort(act: Act, ground: MilestoneGround, code: CohortCode, status: string): Promise<number> {
  const id = await insertCohort(act.trx, { ...demonstrationCohorts[code], trial_id: ground.trialId, status });
  ground.cohortIds.set(code, id);
  if (code !== "EXP") {
    const plan = enrolmentPlans[code].map((step) => ({ ...step, cohort_id: id }));
    await insertEnrolmentPlan(act.trx, plan);
  }
  await note(act, ground.trialId, `cohort.${status === "open" ? "opened" : status}`, [
    { field: "cohort", from: null, to: code },
    { field: "plannedSize", from: null, to: demonstrationCohorts[code].planned_size },
  ]);
  return id;
}

/** Sets the responder definition and the visit schedule of the protocol. */
async function setDefinition(act: Act, { trialId }: MilestoneGround): Promise<void> {
  await insertResponderDefinition(act.trx, {
    trial_id: trialId,
    version: 1,
    instrument: "womac",
    timepoint: "month-6",
    definition: JSON.stringify(omeractOarsi),
    set_on: "2024-02-20",
  });
  await setVisitSchedule(act, { trialId, visits: demonstrationVisits, reason: demonstrationScheduleReason });
  await note(act, trialId, "responder-definition.set", [{ field: "definition", from: null, to: omeractOarsi.id }]);
}

async function proposeExpansion(act: Act, ground: MilestoneGround): Promise<void> {
  const cohortId = await addCohort(act, ground, "EXP", "proposed");
  const proposalId = await insertProposal(act.trx, {
    ...expansionProposal,
    trial_id: ground.trialId,
    cohort_id: cohortId,
    proposer_en: demonstrationSponsor.name_en,
    proposer_vi: demonstrationSponsor.name_vi,
    source_id: ground.sourceId,
  });
  const { public_version: recordVersion } = await getTrial(act.trx, ground.trialId);
  await setExpansionGoal(act, { ...expansionGoal, trialId: ground.trialId, proposalId, recordVersion });
}

async function closeCohort(act: Act, { trialId, cohortIds }: MilestoneGround, code: CohortCode): Promise<void> {
  await updateCohortStatus(act.trx, cohortIds.get(code) ?? 0, "closed");
  const reason = "All places are taken / Đã đủ số người dự kiến";
  await note(act, trialId, "cohort.closed", [{ field: "status", from: "open", to: "closed" }], reason);
}

async function releaseOutcomes(act: Act, { trialId, cohortIds }: MilestoneGround): Promise<void> {
  const reason =
    "Primary completion of phase 1 reached; released for the demonstration / Giai đoạn 1 đã đến ngày hoàn thành chính; công bố để minh họa";
  const cohortId = cohortIds.get("P1") ?? 0;
  await insertOutcomeReleases(act.trx, [
    { trial_id: trialId, cohort_id: cohortId, released_by: null, released_at: act.now, reason },
  ]);
  await note(act, trialId, "outcomes.released", [{ field: "released", from: false, to: true }], reason);
}

function at(instant: string, enter: Deed["enter"]): Deed {
  return { at: new Date(`${instant}:00+07:00`), enter };
}

/** Registration, updates, cohorts, release and publication of the demonstration trial, each at its instant. */
export function milestoneDeeds(ground: MilestoneGround): Deed[] {
  const registration = {
    previous: 0,
    kind: "registration" as const,
    record: registeredRecord,
    reason: "Registered / Đăng ký",
  };
  const publish = "Monthly publication / Công bố định kỳ hằng tháng";
  return [
    { at: registeredAt, enter: (act) => cut(act, ground, registration) },
    at("2024-02-20T10:00", (act) => setDefinition(act, ground)),
    at("2024-03-01T08:00", (act) => addCohort(act, ground, "P1", "open")),
    at("2025-11-03T09:00", (act) => closeCohort(act, ground, "P1")),
    at("2026-06-15T09:00", (act) => proposeExpansion(act, ground)),
    at("2026-06-30T22:00", (act) => releaseOutcomes(act, ground)),
    at("2026-07-01T10:00", (act) => addCohort(act, ground, "C2", "open")),
    at("2026-07-31T23:00", (act) =>
      cutSnapshot(act, { trialId: ground.trialId, reason: publish, threshold: ground.threshold }),
    ),
    ...demonstrationUpdates.map((update, index) => ({
      at: update.at,
      enter: (act: Act) =>
        cut(act, ground, { previous: index + 1, kind: "update", record: update.record, reason: update.reason }),
    })),
  ];
}
