import type { Kysely } from "kysely";
import { listDraftSections } from "@db/queries/trial-drafts";
import type { Database } from "@db/tables/database";
import { emptyRecord, recordSections, type TrialRecord } from "~/domain/trials/trial-record";
import type { RecordSection } from "~/domain/trials/section-names";

/** A draft put together from its stored sections, with the revision of each (0: not saved yet). */
export interface Draft {
  record: TrialRecord;
  revisions: Record<RecordSection, number>;
}

/** Reads a draft; sections that nobody saved yet are empty. */
export async function readDraft(db: Kysely<Database>, trialId: number): Promise<Draft> {
  const record = emptyRecord();
  const revisions = Object.fromEntries(Object.keys(recordSections).map((name) => [name, 0])) as Draft["revisions"];
  for (const { section, revision, content } of await listDraftSections(db, trialId)) {
    Object.assign(record, { [section]: recordSections[section].parse(content) });
    revisions[section] = revision;
  }
  return { record, revisions };
}
