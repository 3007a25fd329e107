import type { Generated } from "kysely";

/** A report that somebody is owed by a day, and by which rule. */
export interface PeriodicReportsTable {
  id: Generated<number>;
  trial_id: number;
  subject: string;
  recipient: string;
  basis: "legal" | "condition" | "good_practice";
  /** The law's clause, or the decision's number, as whoever noted it wrote it. */
  source: string;
  due_on: string;
  noted_by: string | null;
  noted_at: Date;
}

/** The recorded sending of a report: from then on it is owed no more. */
export interface PeriodicReportSendingsTable {
  report_id: number;
  trial_id: number;
  sent_on: string;
  receipt: string | null;
  recorded_by: string | null;
  recorded_at: Date;
}
