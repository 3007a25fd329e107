import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** Notes that the trial's waiting submission is being reviewed. */
export async function updateReviewStarted(
  db: Kysely<Database>,
  review: { trialId: number; accountId: string; now: Date },
): Promise<void> {
  await db
    .updateTable("submissions")
    .set({ review_started_at: review.now, review_started_by: review.accountId })
    .where("trial_id", "=", review.trialId)
    .where("outcome", "is", null)
    .execute();
}
