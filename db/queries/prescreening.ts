import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** The pre-screening tallies of these sites that stand, newest month first: those that a later one replaced are left out. */
export async function listPrescreeningTallies(db: Kysely<Database>, siteIds: readonly number[]) {
  return db
    .selectFrom("prescreening_tallies")
    .innerJoin("sites", "sites.id", "prescreening_tallies.site_id")
    .select(["prescreening_tallies.id", "prescreening_tallies.site_id", "sites.code as site_code"])
    .select(["prescreening_tallies.month", "prescreening_tallies.considered", "prescreening_tallies.not_eligible"])
    .select(["prescreening_tallies.declined", "prescreening_tallies.other", "prescreening_tallies.reason"])
    .where("prescreening_tallies.site_id", "in", [...siteIds, -1])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("prescreening_tallies as later")
            .select("later.id")
            .whereRef("later.corrects", "=", "prescreening_tallies.id"),
        ),
      ),
    )
    .orderBy("prescreening_tallies.month", "desc")
    .orderBy("sites.code")
    .limit(400)
    .execute();
}

export async function insertPrescreeningTally(
  db: Kysely<Database>,
  tally: Insertable<Database["prescreening_tallies"]>,
): Promise<void> {
  await db.insertInto("prescreening_tallies").values(tally).execute();
}
