import type { ImportNotes } from "./import-notes";
import { type SdtmRow, sdtmDay, variable, visitCode } from "./sdtm-table";

/** A visit of the protocol as SV names it: its code, the file's name, the planned day (day 1 is the reference start). */
export interface StudyVisit {
  code: string;
  name: string;
  day: number;
}

/** The planned visits that the SV rows name, in the order of their days; visits without a planned day are unscheduled. */
export function plannedVisits(rows: readonly SdtmRow[]): StudyVisit[] {
  const visits = new Map<string, StudyVisit>();
  for (const row of rows) {
    const name = variable(row, "VISIT");
    const planned = Number(variable(row, "VISITDY") ?? Number.NaN);
    if (name === null || !Number.isInteger(planned)) continue;
    visits.set(visitCode(name), { code: visitCode(name), name, day: planned > 0 ? planned - 1 : planned });
  }
  return [...visits.values()].toSorted((a, b) => a.day - b.day);
}

/** The visits of one subject that took place, each with its day. */
export function subjectVisits(rows: readonly SdtmRow[], notes: ImportNotes): { visit: string; happenedOn: string }[] {
  return rows.flatMap((row) => {
    const name = variable(row, "VISIT");
    const happenedOn = sdtmDay(row, "SVSTDTC");
    if (name === null || happenedOn === null) {
      notes.leaveOut("SV", "exchange:sdtm.left.visit");
      return [];
    }
    return [{ visit: visitCode(name), happenedOn }];
  });
}
