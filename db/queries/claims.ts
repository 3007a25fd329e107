import type { Insertable, Kysely } from "kysely";
import type { ClaimsTable } from "@db/tables/cohorts";
import type { Database } from "@db/tables/database";

/** Writes claims; an empty list writes nothing. */
export async function insertClaims(db: Kysely<Database>, claims: readonly Insertable<ClaimsTable>[]): Promise<void> {
  if (claims.length > 0) {
    await db
      .insertInto("claims")
      .values([...claims])
      .execute();
  }
}
