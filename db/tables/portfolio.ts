import type { ColumnType, Generated } from "kysely";

/** How many trials have a value and whom they enrolled, by standing; synthetic and mistaken trials are not in it. */
export interface PortfolioCountsTable {
  facet: string;
  value: string;
  standing: string;
  label_en: string | null;
  label_vi: string | null;
  trials: number;
  enrolled: number;
}

/** That a trial is one of a technique. */
export interface TrialTechniquesTable {
  trial_id: number;
  technique_id: number;
  noted_by: string | null;
  noted_at: Date;
}

/** One duty of a trial from the day on which it came near to the day on which it was met. */
export interface DutyStatesTable {
  id: Generated<number>;
  trial_id: number;
  duty: string;
  basis: string;
  source: string;
  due_on: string;
  noted_on: string;
  late_on: string | null;
  resolved_on: string | null;
}

/** How often a trial's snapshot is cut, where it differs from the registry's way. */
export interface SnapshotCadencesTable {
  trial_id: number;
  cadence: string;
  set_by: string | null;
  set_at: Date;
  reason: string;
}

/** The day on which a trial was last looked at for a snapshot of its cadence. */
export interface SnapshotLooksTable {
  trial_id: number;
  looked_on: string;
}

/** What a snapshot leaves an informed reader of each withheld box; null where the flow stands as in the snapshot before. */
export interface SnapshotDisclosuresTable {
  trial_id: number;
  number: number;
  threshold: number;
  cells: ColumnType<
    { id: string; lowest: number; highest: number; exact: boolean; safe: boolean }[] | null,
    string | null,
    never
  >;
}
