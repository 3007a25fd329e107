import type { Kysely } from "kysely";
import { findResponderDefinition, listAssessmentsOf } from "@db/queries/assessments";
import type { Database } from "@db/tables/database";
import { responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import {
  type AssessmentEntry,
  type DefinitionInForce,
  type StandingResponse,
  standingResponse,
} from "~/domain/outcomes/standing-response";

/** A stored responder definition, checked. */
export function definitionInForce(row: {
  instrument: string;
  timepoint: string;
  definition: unknown;
}): DefinitionInForce {
  const rule = responderDefinitionSchema.parse(row.definition);
  return { rule, instrument: row.instrument, timepoint: row.timepoint };
}

/** A stored assessment as the response is judged by it. */
export function entryOf(row: {
  number: number;
  instrument: string;
  timepoint: string;
  is_primary_reader: boolean;
  assessed_on: string;
  scores: Record<string, number> | null;
  corrects: number | null;
}): AssessmentEntry {
  const { number, instrument, timepoint, scores, corrects } = row;
  const isPrimaryReader = row.is_primary_reader;
  return { number, instrument, timepoint, isPrimaryReader, assessedOn: row.assessed_on, scores, corrects };
}

/** Where a participant stands under the trial's responder definition. */
export async function getResponseStanding(
  db: Kysely<Database>,
  participant: { id: number; trial_id: number },
): Promise<StandingResponse | null> {
  const definition = await findResponderDefinition(db, participant.trial_id);
  if (!definition) return null;
  const rows = await listAssessmentsOf(db, participant.id);
  return standingResponse(definitionInForce(definition), rows.map(entryOf));
}
