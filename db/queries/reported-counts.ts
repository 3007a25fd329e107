import type { Insertable, Kysely } from "kysely";
import type { ReportedCountsTable } from "@db/tables/cohorts";
import type { Database } from "@db/tables/database";

/** Writes counts that sources report; an empty list writes nothing. */
export async function insertReportedCounts(
  db: Kysely<Database>,
  counts: readonly Insertable<ReportedCountsTable>[],
): Promise<void> {
  if (counts.length > 0) {
    await db
      .insertInto("reported_counts")
      .values([...counts])
      .execute();
  }
}
