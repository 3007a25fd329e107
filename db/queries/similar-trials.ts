import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/**
 * Public trials in which two of the words stand together, the closest first, at most `limit`: the short list that is then
 * compared word for word. Words are folded and hold letters and digits only.
 */
export async function listTrialsWithWords(
  db: Kysely<Database>,
  asked: { words: readonly string[]; notTrialId: number; limit: number },
) {
  const pairs = asked.words.flatMap((word, at) => asked.words.slice(at + 1).map((other) => `('${word}' & '${other}')`));
  const terms = pairs.length > 0 ? pairs.join(" | ") : asked.words.map((word) => `'${word}'`).join(" | ");
  if (terms === "") return [];
  return db
    .selectFrom("trial_search")
    .select(["public_id", "registration_number", "standing", "synthetic", "title_en", "title_vi"])
    .select(["sponsor_en", "sponsor_vi", "conditions_en", "conditions_vi", "planned", "phase", "recruitment_status"])
    .where(sql<boolean>`document @@ to_tsquery('simple', ${terms})`)
    .where("trial_id", "<>", asked.notTrialId)
    .orderBy(sql`ts_rank(document, to_tsquery('simple', ${terms}))`, "desc")
    .limit(asked.limit)
    .execute();
}
