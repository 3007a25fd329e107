import { createHash } from "node:crypto";
import { type StudyTable, studyTableNames } from "@db/queries/study-rows";
import { canonicalJson } from "~/lib/canonical-json";
import { type StudyReading, studyRows } from "~/services/exports/study-pages.server";

/** The tables in which a visit is named. */
export const visitTables: readonly StudyTable[] = ["participant_visits", "assessments"];

/**
 * SHA-256 over rows as they stand: table by table in their order, of each row one line of its table's name, a space and its
 * canonical JSON (RFC 8785), ended by a line feed.
 * @returns the hash, and how many rows it covers.
 */
export async function hashRows(
  reading: StudyReading,
  tables: readonly StudyTable[] = studyTableNames,
): Promise<{ rows: number; sha256: Buffer }> {
  const hash = createHash("sha256");
  let rows = 0;
  for (const table of tables) {
    for await (const row of studyRows(reading, table)) {
      hash.update(`${table} ${canonicalJson(row)}\n`, "utf8");
      rows += 1;
    }
  }
  return { rows, sha256: hash.digest() };
}
