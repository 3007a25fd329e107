import type { JSONColumnType } from "kysely";
import type { FieldReport } from "~/domain/interop/mapping/field-report";
import type { Leftover } from "~/domain/interop/mapping/leftovers";

/** Where a version of a record came from; version 0: the trial's draft. */
export interface TrialOriginsTable {
  trial_id: number;
  version: number;
  format: string;
  source_id: string;
  retrieved_at: Date;
  /** SHA-256 of the source's canonical JSON. */
  sha256: Buffer;
  leftovers: JSONColumnType<Leftover[]>;
  report: JSONColumnType<FieldReport>;
}
