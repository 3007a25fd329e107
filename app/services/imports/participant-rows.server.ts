import { randomBytes } from "node:crypto";
import { listNewParticipantIds, listTakenCodes } from "@db/queries/bulk-rows";
import type { CountMove } from "@db/queries/bulk-rows";
import { participantCode } from "~/domain/cohorts/participant-code";
import { countChanges, countsOf, type ResponseStanding } from "~/domain/cohorts/participant-counts";
import { foldEvents, type ParticipantState } from "~/domain/cohorts/participant-state";
import type { EntryPlan } from "~/domain/interop/entries/trial-book";
import { standingResponse } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { projectArms, projectParticipant } from "~/services/cohorts/participant-projection";
import { sealText } from "~/services/sealing.server";
import type { LoadedBook } from "./load-trial-book.server";

/** A participant before and after what a plan adds. */
export interface PlannedChange {
  plan: EntryPlan;
  isNew: boolean;
  before: { state: ParticipantState; response: ResponseStanding | null } | null;
  after: { state: ParticipantState; response: ResponseStanding | null };
}

/** Random bytes of which a code is made. */
const codeBytes = 6;

/** Gives new participants their ids and codes; a code that is taken is drawn again. */
export async function nameNewParticipants(
  act: Act,
  trialId: number,
  plans: readonly EntryPlan[],
): Promise<Set<EntryPlan>> {
  const fresh = plans.filter(({ participant }) => participant.id === null);
  const ids = await listNewParticipantIds(act.trx, fresh.length);
  const codes = new Set<string>();
  while (codes.size < fresh.length) {
    const drawn = new Set<string>();
    const random = randomBytes(codeBytes * (fresh.length - codes.size));
    for (let at = 0; at < random.length; at += codeBytes) {
      const code = participantCode(random.subarray(at, at + codeBytes));
      if (!codes.has(code)) drawn.add(code);
    }
    for (const taken of await listTakenCodes(act.trx, trialId, [...drawn])) drawn.delete(taken);
    for (const code of drawn) codes.add(code);
  }
  const free = [...codes];
  for (const [place, { participant }] of fresh.entries()) {
    participant.id = ids[place] ?? null;
    participant.code = free[place] ?? "";
  }
  return new Set(fresh);
}

/** Folds a participant's entries with and without what the plan adds. */
export function changeOf(plan: EntryPlan, isNew: boolean, { definition }: LoadedBook): PlannedChange {
  const { participant } = plan;
  const responseTo = (assessments: typeof plan.assessments): ResponseStanding | null =>
    definition && standingResponse(definition, assessments);
  const events = [...participant.events, ...plan.events];
  const assessments = [...participant.assessments, ...plan.assessments];
  const before = { state: foldEvents(participant.events), response: responseTo(participant.assessments) };
  return {
    plan,
    isNew,
    before: isNew ? null : before,
    after: { state: foldEvents(events), response: responseTo(assessments) },
  };
}

/** The participant's row after the change; the same columns for every new one, and for every known one. */
export function participantRow(change: PlannedChange, loaded: LoadedBook, act: Act): Record<string, unknown> {
  const { plan, isNew, after } = change;
  const { participant } = plan;
  const entries = participant.events.length + plan.events.length;
  const drawn = loaded.armOf.get(participant.id ?? -1) ?? null;
  const projected = {
    ...projectParticipant(after.state, after.response, entries),
    ...projectArms(after.state, { byCode: loaded.arms, drawn }),
    consented_on: after.state.consentedOn,
    last_event_on: after.state.lastEventOn ?? civilDay(act.now),
    findings: participant.findings,
    id: participant.id,
  };
  if (!isNew) return projected;
  return {
    ...projected,
    trial_id: loaded.trialId,
    site_id: participant.siteId,
    cohort_id: participant.cohortId,
    code: participant.code,
    site_number_sealed: participant.siteNumber === null ? null : sealText(participant.siteNumber),
    sex: participant.sex,
    birth_year: participant.birthYear,
    created_at: act.now,
  };
}

/** How the daily counts move by all changes together, one row a cell; cells that stay are left out. */
export function countMoves(changes: readonly PlannedChange[]): CountMove[] {
  const cells = new Map<string, CountMove>();
  for (const { plan, before, after } of changes) {
    const counted = before ? countsOf(before.state, before.response) : [];
    for (const { measure, day, by } of countChanges(counted, countsOf(after.state, after.response))) {
      const { cohortId, siteId } = plan.participant;
      const key = `${cohortId} ${siteId} ${measure} ${day}`;
      const cell = cells.get(key);
      if (cell) cell.count += by;
      else cells.set(key, { cohort_id: cohortId, site_id: siteId, measure, day, count: by });
    }
  }
  return [...cells.values()].filter(({ count }) => count !== 0);
}

/** By how much the enrolled total of each cohort moves. */
export function enrolmentMoves(changes: readonly PlannedChange[]): Map<number, number> {
  const moves = new Map<number, number>();
  for (const { plan, before, after } of changes) {
    const by = Number(after.state.enrolledOn !== null) - Number((before?.state.enrolledOn ?? null) !== null);
    if (by !== 0) moves.set(plan.participant.cohortId, (moves.get(plan.participant.cohortId) ?? 0) + by);
  }
  return moves;
}
