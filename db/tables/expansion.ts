import type { ColumnType } from "kysely";

/** One version of the goal of an expansion; never edited. */
export interface ExpansionGoalsTable {
  proposal_id: number;
  trial_id: number;
  version: number;
  responders: number;
  null_rate: ColumnType<number, number, never>;
  set_on: string;
  set_by: string | null;
  set_at: Date;
  record_version: number | null;
  reason: string;
}
