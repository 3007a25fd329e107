import type { TrialRecord } from "~/domain/trials/trial-record";
import type { FieldReport } from "./field-report";
import type { Leftover } from "./leftovers";

/** What an import gives: the record, what it does not hold, and what became of every field. */
export interface Imported {
  record: TrialRecord;
  leftovers: Leftover[];
  report: FieldReport;
}
