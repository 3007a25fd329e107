import { listAssessmentsOf } from "@db/queries/assessments";
import { listCohorts, listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { listEventEntriesOf } from "@db/queries/participant-events";
import { getParticipant, listParticipants } from "@db/queries/participants";
import { maySeeOutcomesByArm, withoutArmDetails } from "~/domain/access/masking";
import { reachesTrial } from "~/domain/access/scope";
import { InvalidInput } from "~/lib/errors";
import type { TokenWork } from "./token-work.server";

/** The trial's sites in scope: all of them for whoever reaches the whole trial, else the holder's own. */
export async function listSitesForApi({ trx, scope }: TokenWork, id: string) {
  const trial = await getTrialInScope(trx, scope, id);
  const sites = await listSites(trx, trial.id);
  const own = reachesTrial(scope, trial) ? sites : sites.filter((site) => scope.siteIds.includes(site.id));
  return own.map((site) => ({
    code: site.code,
    organisation: site.organisation,
    nameEn: site.name_en,
    nameVi: site.name_vi,
    plannedOpenOn: site.planned_open_on,
    openedOn: site.opened_on,
    closedOn: site.closed_on,
    lastReportOn: site.last_report_on,
  }));
}

/** The trial's cohorts with their planned size and how many are enrolled. */
export async function listCohortsForApi({ trx, scope }: TokenWork, id: string) {
  const trial = await getTrialInScope(trx, scope, id);
  return (await listCohorts(trx, trial.id)).map((cohort) => ({
    code: cohort.code,
    kind: cohort.kind,
    status: cohort.status,
    nameEn: cohort.name_en,
    nameVi: cohort.name_vi,
    planned: cohort.planned_size,
    enrolled: cohort.enrolled_count,
  }));
}

function beforeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw new InvalidInput([{ path: "cursor", message: "is not one of ours" }]);
  return Number(cursor);
}

/** One page of the trial's participants in scope, newest first. */
export async function listParticipantsForApi(
  { trx, scope }: TokenWork,
  id: string,
  asked: { stage?: string; cursor?: string; limit: number },
) {
  const trial = await getTrialInScope(trx, scope, id);
  const before = beforeOf(asked.cursor);
  const filter = { trialId: trial.id, stage: asked.stage, before, limit: asked.limit + 1 };
  const found = await listParticipants(trx, scope, filter);
  const page = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? page.at(-1) : undefined;
  const rows = page.map((row) => ({
    code: row.code,
    site: row.site_code,
    cohort: row.cohort_code,
    stage: row.stage,
    consentedOn: row.consented_on,
    enrolledOn: row.enrolled_on,
    infusedOn: row.infused_on,
    lastEventOn: row.last_event_on,
    deviations: row.deviations,
  }));
  return { rows, next: last ? String(last.id) : null };
}

/** One participant in scope, with present state. */
export async function showParticipantForApi({ trx, scope }: TokenWork, id: string, code: string) {
  const trial = await getTrialInScope(trx, scope, id);
  const row = await getParticipant(trx, scope, trial.id, code);
  return {
    code: row.code,
    site: row.site_code,
    cohort: row.cohort_code,
    stage: row.stage,
    sex: row.sex,
    birthYear: row.birth_year,
    consentedOn: row.consented_on,
    enrolledOn: row.enrolled_on,
    infusedOn: row.infused_on,
    leftOn: row.left_on,
    lastEventOn: row.last_event_on,
    deviations: row.deviations,
    findings: row.findings,
  };
}

/** Every entry of a participant in scope, corrections included, in the order of entry; without arms for whoever may not see outcomes by arm. */
export async function listEventsForApi({ trx, actor, scope }: TokenWork, id: string, code: string) {
  const trial = await getTrialInScope(trx, scope, id);
  const seesArms = maySeeOutcomesByArm(actor, await getTrialMasking(trx, trial));
  const participant = await getParticipant(trx, scope, trial.id, code);
  return (await listEventEntriesOf(trx, participant.id)).map((event) => ({
    number: event.number,
    kind: event.kind,
    happenedOn: event.happened_on,
    details: seesArms ? event.details : withoutArmDetails(event.details),
    corrects: event.corrects,
    reason: event.reason,
    provenance: event.provenance,
    enteredAt: event.entered_at.toISOString(),
  }));
}

/** Every assessment of a participant in scope, corrections included, in the order of entry. */
export async function listAssessmentsForApi({ trx, scope }: TokenWork, id: string, code: string) {
  const trial = await getTrialInScope(trx, scope, id);
  const participant = await getParticipant(trx, scope, trial.id, code);
  return (await listAssessmentsOf(trx, participant.id)).map((row) => ({
    number: row.number,
    instrument: row.instrument,
    timepoint: row.timepoint,
    assessedOn: row.assessed_on,
    visit: row.visit,
    reader: row.reader,
    primary: row.is_primary_reader,
    scores: row.scores,
    answers: row.answers,
    notAssessedReason: row.not_assessed_reason,
    corrects: row.corrects,
    reason: row.reason,
    enteredAt: row.entered_at.toISOString(),
  }));
}
