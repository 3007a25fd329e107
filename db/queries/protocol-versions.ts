import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** A trial's protocol versions, newest first. */
export async function listProtocolVersions(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("protocol_versions")
    .select(["id", "label", "dated_on", "set_at", "asks_age_months", "asks_majority_month", "confirm_response_days"])
    .where("trial_id", "=", trialId)
    .orderBy("dated_on", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** What a trial's newest protocol version asks of a person's age beside the year of birth; neither without a version. */
export async function findAgeAsked(db: Kysely<Database>, trialId: number) {
  const [newest] = await listProtocolVersions(db, trialId);
  return { months: newest?.asks_age_months ?? false, majorityMonth: newest?.asks_majority_month ?? false };
}

/** The days after which a trial's newest protocol version lets a tumour response be confirmed; undefined without a version. */
export async function findConfirmationDays(db: Kysely<Database>, trialId: number): Promise<number | undefined> {
  const [newest] = await listProtocolVersions(db, trialId);
  return newest?.confirm_response_days;
}

/** The key criteria of every protocol version of a trial, in their order. */
export async function listEligibilityCriteria(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("eligibility_criteria")
    .select(["protocol_version_id", "number", "kind", "text_en", "text_vi"])
    .where("trial_id", "=", trialId)
    .orderBy("protocol_version_id")
    .orderBy("number")
    .execute();
}

export async function insertProtocolVersion(
  db: Kysely<Database>,
  version: Insertable<Database["protocol_versions"]>,
): Promise<number> {
  const { id } = await db.insertInto("protocol_versions").values(version).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertEligibilityCriteria(
  db: Kysely<Database>,
  criteria: readonly Insertable<Database["eligibility_criteria"]>[],
): Promise<void> {
  if (criteria.length > 0) await db.insertInto("eligibility_criteria").values(criteria).execute();
}
