import { type Kysely, sql } from "kysely";

/** Serious adverse events of all trials in their order of entry: what the listing across trials shows a page of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index adverse_events_serious_order_index on adverse_events (id) where serious`.execute(db);
}
