import type { Selectable } from "kysely";
import type { AdverseEventsTable } from "@db/tables/participants";
import type { AdverseEventEntry, BookParticipant } from "~/domain/interop/entries/trial-book";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import { columnsOf } from "~/services/safety/adverse-event-row";

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
    ...columnsOf(input),
  };
}
