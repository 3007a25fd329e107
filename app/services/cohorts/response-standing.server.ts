import type { Kysely } from "kysely";
import { findResponderDefinition, listAssessmentsOf } from "@db/queries/assessments";
import type { Database } from "@db/tables/database";
import { responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import { type AssessmentEntry, type StandingResponse, standingResponse } from "~/domain/outcomes/standing-response";

/** Where a participant stands under the trial's responder definition, with one entry more where it is about to be made. */
export async function getResponseStanding(
  db: Kysely<Database>,
  participant: { id: number; trial_id: number },
  further: readonly AssessmentEntry[] = [],
): Promise<StandingResponse | null> {
  const definition = await findResponderDefinition(db, participant.trial_id);
  if (!definition) return null;
  const rows = await listAssessmentsOf(db, participant.id);
  const entries = rows.map((row) => ({
    number: row.number,
    timepoint: row.timepoint,
    assessedOn: row.assessed_on,
    scores: row.scores,
    corrects: row.corrects,
  }));
  const rule = responderDefinitionSchema.parse(definition.definition);
  return standingResponse(rule, definition.timepoint, [...entries, ...further]);
}
