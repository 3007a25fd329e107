import type { ColumnType, Generated } from "kysely";
import type { ImportReport } from "~/domain/interop/import-report";

/** A file that waits to be stored, or what became of it. `sheet_sealed` is held only while it waits. */
export interface ImportBatchesTable {
  id: Generated<number>;
  trial_id: number;
  kind: string;
  file_name: string;
  file_sha256: Buffer;
  /** `waiting`, `stored`, `discarded` or `expired`. */
  status: string;
  /** The field chosen for each of the file's own headings. */
  mapping: ColumnType<Record<string, string>, string | undefined, string>;
  sheet_sealed: string | null;
  row_count: number;
  stored_count: number | null;
  present_count: number | null;
  bad_count: number | null;
  report: ColumnType<ImportReport | null, string | null | undefined, string | null>;
  /** The Merkle root over what was stored. */
  rows_root: Buffer | null;
  uploaded_by: string | null;
  uploaded_at: Date;
  expires_at: Date;
  stored_at: Date | null;
}

/** The field that a trial's people mean by a heading of their own, remembered for the next file. */
export interface ImportHeadingsTable {
  trial_id: number;
  kind: string;
  /** Folded: lower case, without marks. */
  heading: string;
  field: string;
  set_by: string | null;
  set_at: Date;
}

/** How many participants a site reports for a measure up to and including a day, append-only. */
export interface SiteReportedCountsTable {
  id: Generated<number>;
  trial_id: number;
  site_id: number;
  measure: string;
  as_of: string;
  count: number;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_by: string | null;
  entered_at: Date;
}
