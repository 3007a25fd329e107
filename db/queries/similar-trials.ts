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

const unpublished = ["draft", "returned", "submitted", "in_review"];

/**
 * Trials that are not public yet, those changed last first, at most `limit`: of a draft that was never submitted its titles alone,
 * of the others what their last submission says. No scope: what a reader may see of them is decided where they are compared.
 */
export async function listUnpublishedTrials(db: Kysely<Database>, asked: { notTrialId: number; limit: number }) {
  const of = (path: string) => sql<unknown>`v.record #> ${path}`;
  return db
    .selectFrom("trials as t")
    .leftJoin("trial_versions as v", (join) =>
      join.onRef("v.trial_id", "=", "t.id").onRef("v.number", "=", "t.version"),
    )
    .select(["t.public_id", "t.standing", "t.title_en", "t.title_vi"])
    .select([
      of("{identification,scientificTitle}").as("scientific_title"),
      of("{responsibility,primarySponsor}").as("sponsor"),
      of("{design,conditions}").as("conditions"),
      of("{design,phase}").as("phase"),
      of("{enrolment,plannedSize}").as("planned"),
      of("{enrolment,recruitmentStatus}").as("recruitment_status"),
    ])
    .where("t.standing", "in", unpublished)
    .where("t.id", "<>", asked.notTrialId)
    .orderBy("t.updated_at", "desc")
    .limit(asked.limit)
    .execute();
}
