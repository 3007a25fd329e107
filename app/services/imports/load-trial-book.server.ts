import { findResponderDefinition } from "@db/queries/assessments";
import {
  listAdverseEventsToJudge,
  listArms,
  listAssessmentsToJudge,
  listEventsToJudge,
  listImportCohorts,
  listImportParticipants,
  listImportSites,
  listVisitsToJudge,
  lockImportGround,
  lockImportsOf,
} from "@db/queries/import-book";
import { listReportedCounts } from "@db/queries/site-reported-counts";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import type { TrialRow } from "@db/queries/trials";
import { reachesTrial, type Scope } from "~/domain/access/scope";
import type { EnrolmentDefinition } from "~/domain/cohorts/enrolment-definition";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { foldCode } from "~/domain/interop/entries/book-lookup";
import type { BookParticipant, TrialBook } from "~/domain/interop/entries/trial-book";
import { assessmentTimepoints } from "~/domain/outcomes/assessment-timepoints";
import type { DefinitionInForce } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { definitionInForce } from "~/services/cohorts/response-standing.server";
import { openSealedText } from "~/services/sealing.server";
import { adverseEventOf } from "./adverse-event-rows";
import { valueFaults } from "./value-faults";

type ParticipantRow = Awaited<ReturnType<typeof listImportParticipants>>[number];

/** A trial's book with what writing it needs beside: the arms, the responder definition, the arm each participant has. */
export interface LoadedBook {
  trialId: number;
  book: TrialBook;
  arms: Readonly<Record<string, number>>;
  definition: DefinitionInForce | null;
  armOf: ReadonlyMap<number, number | null>;
  scheduleVersion: number | null;
}

/** Whose entries are read: participants whose code or own number is among these folded texts. */
export type Wanted = (code: string, siteNumber: string | null) => boolean;

function bareParticipant(row: ParticipantRow): BookParticipant {
  return {
    id: row.id,
    code: row.code,
    siteId: row.site_id,
    cohortId: row.cohort_id,
    siteNumber: row.site_number_sealed === null ? null : openSealedText(row.site_number_sealed),
    sex: row.sex,
    birthYear: row.birth_year,
    events: [],
    assessments: [],
    adverseEvents: [],
    visits: [],
    findings: [...row.findings],
  };
}

/** Reads everything entered of the participants and puts it to each. */
async function fillParticipants(act: Act, participants: readonly BookParticipant[]): Promise<void> {
  if (participants.length === 0) return;
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  const ids = participants.map(({ id }) => id ?? -1);
  for (const { participant_id, happened_on, kind, ...event } of await listEventsToJudge(act.trx, ids)) {
    byId.get(participant_id)?.events.push({ ...event, kind: kind as EventKind, happenedOn: happened_on });
  }
  for (const row of await listAssessmentsToJudge(act.trx, ids)) {
    const { number, instrument, timepoint, visit, scores, answers, reader, corrects } = row;
    byId.get(row.participant_id)?.assessments.push({
      number,
      instrument,
      timepoint,
      visit,
      scores,
      answers,
      reader,
      corrects,
      assessedOn: row.assessed_on,
      isPrimaryReader: row.is_primary_reader,
      notAssessedReason: row.not_assessed_reason,
    });
  }
  for (const row of await listAdverseEventsToJudge(act.trx, ids)) {
    byId.get(row.participant_id)?.adverseEvents.push(adverseEventOf(row));
  }
  for (const { participant_id, number, visit, happened_on } of await listVisitsToJudge(act.trx, ids)) {
    if (happened_on !== null) byId.get(participant_id)?.visits.push({ number, visit, happenedOn: happened_on });
  }
}

async function loadSites(act: Act, trial: TrialRow, scope: Scope): Promise<TrialBook["sites"]> {
  const whole = reachesTrial(scope, trial);
  const sites = await listImportSites(act.trx, trial.id);
  return new Map(
    sites.map(({ id, code, opened_on, closed_on, pauses, consents }) => {
      const own = whole || scope.siteIds.includes(id);
      return [foldCode(code), { id, code, openedOn: opened_on, closedOn: closed_on, own, pauses, consents }];
    }),
  );
}

async function loadCohorts(act: Act, trialId: number): Promise<TrialBook["cohorts"]> {
  const cohorts = await listImportCohorts(act.trx, trialId);
  return new Map(
    cohorts.map(({ id, code, status, planned_size, enrolled_count, enrolment_definition }) => {
      const places = planned_size === null ? null : Math.max(0, planned_size - enrolled_count);
      const definition = enrolment_definition as EnrolmentDefinition;
      return [foldCode(code), { id, code, open: status === "open", definition, planned: planned_size, places }];
    }),
  );
}

/**
 * Reads of a trial's book what rows are judged by, in the scope of whoever imports. With `hold` the participants wanted and
 * the cohorts stand still until the transaction ends, and no other import into the trial runs meanwhile.
 */
export async function loadTrialBook(
  act: Act,
  scope: Scope,
  trial: TrialRow,
  options: { wanted: Wanted; hold: boolean },
): Promise<LoadedBook> {
  if (options.hold) await lockImportsOf(act.trx, trial.id);
  const rows = await listImportParticipants(act.trx, scope, trial.id);
  const participants = rows.map(bareParticipant);
  const wanted = participants.filter(({ code, siteNumber }) => options.wanted(code, siteNumber));
  if (options.hold)
    await lockImportGround(
      act.trx,
      trial.id,
      wanted.map(({ id }) => id ?? -1),
    );
  await fillParticipants(act, wanted);
  const found = await findResponderDefinition(act.trx, trial.id);
  const schedule = await findVisitSchedule(act.trx, trial.id);
  const visits = (schedule?.visits ?? []).map(({ code }) => code);
  const counts = await listReportedCounts(act.trx, scope, trial.id);
  const book: TrialBook = {
    today: civilDay(act.now),
    registered: trial.standing === "registered",
    sites: await loadSites(act, trial, scope),
    cohorts: await loadCohorts(act, trial.id),
    participants,
    timepoints: new Set([...assessmentTimepoints(found?.timepoint ?? null), ...visits]),
    timepointNames: new Map(
      (schedule?.visits ?? []).flatMap(({ code, name }) => [name.en, name.vi].map((text) => [foldCode(text), code])),
    ),
    visits: new Set(visits),
    reportedCounts: counts.map(({ id, site_id, measure, as_of, count, corrects, reason }) => {
      return { id, siteId: site_id, measure, asOf: as_of, count, corrects, reason };
    }),
    valueFaults,
  };
  return {
    trialId: trial.id,
    book,
    arms: Object.fromEntries((await listArms(act.trx, trial.id)).map(({ code, id }) => [code, id])),
    definition: found ? definitionInForce(found) : null,
    armOf: new Map(rows.map(({ id, arm_id }) => [id, arm_id])),
    scheduleVersion: schedule?.version ?? null,
  };
}
