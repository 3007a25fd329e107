import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** A trial's review comments with their answers, the first made first. */
export async function listReviewComments(db: Kysely<Database>, trialId: number, path?: string) {
  let asked = db
    .selectFrom("review_comments")
    .select(["id", "path", "severity", "body", "created_at", "resolved_at"])
    .where("trial_id", "=", trialId);
  if (path !== undefined) asked = asked.where("path", "=", path);
  const comments = await asked.orderBy("id").limit(1000).execute();
  const answers = await db
    .selectFrom("review_answers")
    .select(["id", "comment_id", "body", "author_role", "created_at"])
    .where("trial_id", "=", trialId)
    .orderBy("id")
    .execute();
  return comments.map((comment) => ({
    ...comment,
    answers: answers.filter(({ comment_id }) => comment_id === comment.id),
  }));
}

/** One comment of a trial; absent when the trial has none with this number. */
export async function findReviewComment(db: Kysely<Database>, trialId: number, id: number) {
  return db
    .selectFrom("review_comments")
    .select(["id", "path", "severity", "resolved_at"])
    .where("trial_id", "=", trialId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** How many major comments stand unresolved: on the record, or on the one path given. */
export async function countOpenMajorComments(db: Kysely<Database>, trialId: number, path?: string): Promise<number> {
  let asked = db
    .selectFrom("review_comments")
    .select((row) => row.cast<number>(row.fn.countAll(), "integer").as("count"))
    .where("trial_id", "=", trialId)
    .where("severity", "=", "major")
    .where("resolved_at", "is", null);
  asked = path === undefined ? asked.where("path", "not like", "proposal.%") : asked.where("path", "=", path);
  return (await asked.executeTakeFirstOrThrow()).count;
}

export async function insertReviewComment(
  db: Kysely<Database>,
  comment: Insertable<Database["review_comments"]>,
): Promise<number> {
  const { id } = await db.insertInto("review_comments").values(comment).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertReviewAnswer(
  db: Kysely<Database>,
  answer: Insertable<Database["review_answers"]>,
): Promise<void> {
  await db.insertInto("review_answers").values(answer).execute();
}

/** Marks a comment as resolved; false when the actor may not, or it is resolved already. */
export async function updateCommentResolved(
  db: Kysely<Database>,
  comment: { id: number; accountId: string; now: Date },
): Promise<boolean> {
  const row = await db
    .updateTable("review_comments")
    .set({ resolved_by: comment.accountId, resolved_at: comment.now })
    .where("id", "=", comment.id)
    .where("resolved_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
