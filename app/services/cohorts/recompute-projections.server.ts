import type { Transaction } from "kysely";
import { findResponderDefinition } from "@db/queries/assessments";
import type { ParticipantRow } from "@db/queries/participants";
import { listAssessmentsOfMany, listEventsOfMany, listLastEntries, listParticipantPage } from "@db/queries/projections";
import type { Database } from "@db/tables/database";
import { countsOf } from "~/domain/cohorts/participant-counts";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";
import { type ResponderDefinition, responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import { standingResponse } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import { type ParticipantProjection, projectParticipant } from "./participant-projection";

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
  projection: ParticipantProjection;
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

interface DefinitionInForce {
  rule: ResponderDefinition;
  timepoint: string;
}

async function addPage(
  trx: Transaction<Database>,
  page: readonly ParticipantRow[],
  definition: DefinitionInForce | null,
  computed: RecomputedProjections,
): Promise<void> {
  const ids = page.map(({ id }) => id);
  const events = byParticipant(await listEventsOfMany(trx, ids));
  const assessments = byParticipant(await listAssessmentsOfMany(trx, ids));
  for (const stored of page) {
    const own = (events.get(stored.id) ?? []).map(({ kind, happened_on, ...event }) => {
      return { ...event, kind: kind as EventKind, happenedOn: happened_on };
    });
    const entries = (assessments.get(stored.id) ?? []).map((row) => ({ ...row, assessedOn: row.assessed_on }));
    const state = foldEvents(own);
    const response = definition && standingResponse(definition.rule, definition.timepoint, entries);
    computed.participants.push({ stored, projection: projectParticipant(state, response, own.length) });
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
  const rule = found && responderDefinitionSchema.parse(found.definition);
  const definition = found && rule ? { rule, timepoint: found.timepoint } : null;
  const computed: RecomputedProjections = {
    participants: [],
    counts: new Map(),
    enrolledByCohort: new Map(),
    lastReportBySite: new Map(),
  };
  for (let after = 0, full = true; full;) {
    const page = await listParticipantPage(trx, trialId, after, pageSize);
    await addPage(trx, page, definition, computed);
    after = page.at(-1)?.id ?? after;
    full = page.length === pageSize;
    onPage(computed.participants.length);
  }
  for (const { id, last_entry_at } of await listLastEntries(trx, trialId)) {
    computed.lastReportBySite.set(id, last_entry_at && civilDay(last_entry_at));
  }
  return computed;
}
