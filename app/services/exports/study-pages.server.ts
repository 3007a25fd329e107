import type { Kysely } from "kysely";
import { listStudyRows, type StudyReach, type StudyRow, type StudyTable } from "@db/queries/study-rows";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";

const pageSize = 500;

/** Whose rows are written out, and whether arms may be among them. */
export interface StudyReading {
  db: Kysely<Database>;
  scope: Scope;
  reach: StudyReach;
  arms: boolean;
}

const armMembers = new Set(["arm", "actualArm"]);

/** An event's details without the arms that they name. */
function withoutArms(details: StudyRow[string]): StudyRow[string] {
  if (details === null || typeof details !== "object" || Array.isArray(details)) return details;
  return Object.fromEntries(Object.entries(details).filter(([name]) => !armMembers.has(name)));
}

/** The row as the reader may see it: arms, and what entries say of them, are left out where they are withheld. */
function shownRow(table: StudyTable, row: StudyRow, arms: boolean): StudyRow {
  if (arms) return row;
  if (table === "participants") return { ...row, arm: null, actual_arm: null };
  return table === "participant_events" ? { ...row, details: withoutArms(row["details"] ?? null) } : row;
}

/** The rows of one table, read in pages in the order of entry, so that memory stays flat. */
export async function* studyRows(reading: StudyReading, table: StudyTable): AsyncGenerator<StudyRow> {
  let after = 0;
  for (;;) {
    const page = await listStudyRows(reading.db, reading.scope, table, {
      reach: reading.reach,
      after,
      limit: pageSize,
    });
    for (const row of page) yield shownRow(table, row, reading.arms);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}
