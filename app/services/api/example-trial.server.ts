import type { Kysely } from "kysely";
import { listPublicTrials } from "@db/queries/public-trials";
import type { Database } from "@db/tables/database";

/** A public id for printed examples: the demonstration trial where there is one, else the trial listed last. */
export async function exampleTrialFor(db: Kysely<Database>): Promise<string> {
  const [synthetic] = await listPublicTrials(db, { terms: [], order: "date", kind: "synthetic", limit: 1 });
  const [latest] = synthetic ? [synthetic] : await listPublicTrials(db, { terms: [], order: "date", limit: 1 });
  return latest?.public_id ?? "{id}";
}
