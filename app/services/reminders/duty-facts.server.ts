import type { listDutyRecords } from "@db/queries/duty-records";
import type { DutyFacts } from "~/domain/trials/duties/trial-duties";
import { trialRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";

/** The day on which a version was signed as a whole by its investigator; null for one that a decision made. */
export function confirmedOn({ kind, created_at }: { kind: string; created_at: Date }): string | null {
  return kind === "registration" || kind === "update" ? civilDay(created_at) : null;
}

/** A registered trial's row as its duties are judged; enrolment counts where the trial has sites here. */
export function dutyFactsOf(row: Awaited<ReturnType<typeof listDutyRecords>>[number]): DutyFacts {
  return {
    record: trialRecord.parse(row.record),
    registeredOn: civilDay(row.registered_at ?? new Date(0)),
    confirmedOn: confirmedOn(row),
    enrolled: row.tracked ? row.enrolled_count : null,
  };
}
