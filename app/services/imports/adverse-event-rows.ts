import type { Selectable } from "kysely";
import type { AdverseEventsTable } from "@db/tables/participants";
import type { AdverseEventEntry, BookParticipant } from "~/domain/interop/entries/trial-book";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";

/** A stored adverse event as rows are compared with it. */
export function adverseEventOf(row: Selectable<AdverseEventsTable>): AdverseEventEntry {
  return {
    number: row.number,
    corrects: row.corrects,
    input: {
      term: row.term,
      grade: row.grade,
      grading: row.grading ?? "",
      seriousness: row.seriousness as AdverseEventInput["seriousness"],
      relation: row.relation as AdverseEventInput["relation"],
      outcome: row.outcome as AdverseEventInput["outcome"],
      startedOn: row.started_on,
      endedOn: row.ended_on,
      knownOn: row.known_on,
    },
  };
}

/** The columns that an adverse event of a file fills, beside place, provenance and entry. */
export function adverseEventColumns({ number, input }: AdverseEventEntry, participant: BookParticipant) {
  return {
    cohort_id: participant.cohortId,
    participant_code: participant.code,
    number,
    term: input.term,
    grade: input.grade,
    grading: input.grade === null ? null : input.grading,
    serious: input.seriousness !== null,
    seriousness: input.seriousness,
    relation: input.relation,
    outcome: input.outcome,
    started_on: input.startedOn,
    ended_on: input.endedOn,
    known_on: input.knownOn,
    organ_class: input.organClass ?? null,
    dictionary: input.dictionary ?? null,
    dictionary_code: input.dictionaryCode ?? null,
    severity: input.severity ?? null,
    expectedness: input.expectedness ?? "not_assessed",
  };
}
