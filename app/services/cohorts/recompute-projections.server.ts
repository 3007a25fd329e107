import type { Transaction } from "kysely";
import { listArms, listDrawnArms } from "@db/queries/arms";
import { findResponderDefinition } from "@db/queries/assessments";
import type { ParticipantRow } from "@db/queries/participants";
import { listAssessmentsOfMany, listEventsOfMany, listLastEntries, listParticipantPage } from "@db/queries/projections";
import type { Database } from "@db/tables/database";
import { countsOf } from "~/domain/cohorts/participant-counts";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";
import { type DefinitionInForce, standingResponse } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import { type ParticipantProjection, projectArms, projectParticipant } from "./participant-projection";
import { definitionInForce, entryOf } from "./response-standing.server";

/** One cell of the daily counts. */
export interface CountCell {
  cohortId: number;
  siteId: number;
  measure: string;
  day: string;
}

/** A participant's row as stored, beside what its events and assessments say. */
export interface ProjectedParticipant {
  stored: ParticipantRow;
  projection: ParticipantProjection & ReturnType<typeof projectArms>;
}

/** All projections of a trial, computed anew. Cells are keyed by `cellKey`. */
export interface RecomputedProjections {
  participants: ProjectedParticipant[];
  counts: Map<string, CountCell & { count: number }>;
  enrolledByCohort: Map<number, number>;
  lastReportBySite: Map<number, string | null>;
}

/** The key under which a cell of the daily counts is held. */
export function cellKey({ cohortId, siteId, measure, day }: CountCell): string {
  return `${cohortId} ${siteId} ${measure} ${day}`;
}

const pageSize = 500;

/** The rows of each participant, by participant id. */
function byParticipant<Row extends { participant_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.participant_id);
    if (known) known.push(row);
    else grouped.set(row.participant_id, [row]);
  }
  return grouped;
}

/** What holds for the whole trial while its participants are read. */
interface TrialGround {
  definition: DefinitionInForce | null;
  armIds: Readonly<Record<string, number>>;
  drawn: ReadonlyMap<number, number>;
}

async function addPage(
  trx: Transaction<Database>,
  page: readonly ParticipantRow[],
  { definition, armIds, drawn }: TrialGround,
  computed: RecomputedProjections,
): Promise<void> {
  const ids = page.map(({ id }) => id);
  const events = byParticipant(await listEventsOfMany(trx, ids));
  const assessments = byParticipant(await listAssessmentsOfMany(trx, ids));
  for (const stored of page) {
    const own = (events.get(stored.id) ?? []).map(({ kind, happened_on, ...event }) => {
      return { ...event, kind: kind as EventKind, happenedOn: happened_on };
    });
    const entries = (assessments.get(stored.id) ?? []).map(entryOf);
    const state = foldEvents(own);
    const response = definition && standingResponse(definition, entries);
    const arms = projectArms(state, { byCode: armIds, drawn: drawn.get(stored.id) ?? null });
    computed.participants.push({ stored, projection: { ...projectParticipant(state, response, own.length), ...arms } });
    for (const dated of countsOf(state, response)) {
      const cell = { cohortId: stored.cohort_id, siteId: stored.site_id, ...dated };
      const count = (computed.counts.get(cellKey(cell))?.count ?? 0) + 1;
      computed.counts.set(cellKey(cell), { ...cell, count });
    }
    if (state.enrolledOn) {
      const enrolled = (computed.enrolledByCohort.get(stored.cohort_id) ?? 0) + 1;
      computed.enrolledByCohort.set(stored.cohort_id, enrolled);
    }
  }
}

/**
 * Computes every projection of a trial from its events, assessments and adverse events alone, under the responder
 * definition in force. Reads in pages; changes nothing. `onPage` hears how many participants were read so far.
 */
export async function recomputeProjections(
  trx: Transaction<Database>,
  trialId: number,
  onPage: (participants: number) => void = () => undefined,
): Promise<RecomputedProjections> {
  const found = await findResponderDefinition(trx, trialId);
  const arms = (await listArms(trx, trialId)).map(({ code, id }) => [code, id] as const);
  const drawn = (await listDrawnArms(trx, trialId)).map((row) => [row.participant_id, row.arm_id] as const);
  const ground: TrialGround = {
    definition: found ? definitionInForce(found) : null,
    armIds: Object.fromEntries(arms),
    drawn: new Map(drawn),
  };
  const computed: RecomputedProjections = {
    participants: [],
    counts: new Map(),
    enrolledByCohort: new Map(),
    lastReportBySite: new Map(),
  };
  for (let after = 0, full = true; full;) {
    const page = await listParticipantPage(trx, trialId, after, pageSize);
    await addPage(trx, page, ground, computed);
    after = page.at(-1)?.id ?? after;
    full = page.length === pageSize;
    onPage(computed.participants.length);
  }
  for (const { id, last_entry_at } of await listLastEntries(trx, trialId)) {
    computed.lastReportBySite.set(id, last_entry_at && civilDay(last_entry_at));
  }
  return computed;
}
