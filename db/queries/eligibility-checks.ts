import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { withinScope } from "./scope-filter";

/** One participant's checks of eligibility in the order of entry; the participant's row was read in scope. */
export async function listEligibilityChecks(db: Kysely<Database>, participantId: number) {
  return db
    .selectFrom("eligibility_checks")
    .innerJoin("protocol_versions", "protocol_versions.id", "eligibility_checks.protocol_version_id")
    .select(["eligibility_checks.number", "eligibility_checks.checked_on", "eligibility_checks.answers"])
    .select(["eligibility_checks.eligible", "eligibility_checks.reason", "eligibility_checks.entered_at"])
    .select(["eligibility_checks.protocol_version_id", "protocol_versions.label as protocol_label"])
    .where("eligibility_checks.participant_id", "=", participantId)
    .orderBy("eligibility_checks.number")
    .execute();
}

/** Whether the latest check of a participant in scope found them eligible; null where it is open or nothing was checked. */
export async function findEligibility(
  db: Kysely<Database>,
  scope: Scope,
  trialId: number,
  code: string,
): Promise<boolean | null> {
  const row = await db
    .selectFrom("participants")
    .innerJoin("eligibility_checks", "eligibility_checks.participant_id", "participants.id")
    .select("eligibility_checks.eligible")
    .where("participants.trial_id", "=", trialId)
    .where("participants.code", "=", code)
    .where(withinScope(scope, "participants"))
    .orderBy("eligibility_checks.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.eligible ?? null;
}

export async function insertEligibilityCheck(
  db: Kysely<Database>,
  check: Insertable<Database["eligibility_checks"]>,
): Promise<void> {
  await db.insertInto("eligibility_checks").values(check).execute();
}

/** The screening log: everybody in scope with the outcome of screening and the latest check, oldest first, one site or all. */
export async function listScreened(
  db: Kysely<Database>,
  scope: Scope,
  filter: { trialId: number; siteId?: number; after?: number; limit: number },
) {
  let query = db
    .selectFrom("participants")
    .innerJoin("sites", "sites.id", "participants.site_id")
    .leftJoin("eligibility_checks", (join) =>
      join
        .onRef("eligibility_checks.participant_id", "=", "participants.id")
        .on("eligibility_checks.number", "=", (eb) =>
          eb
            .selectFrom("eligibility_checks as later")
            .select((max) => max.fn.max("later.number").as("number"))
            .whereRef("later.participant_id", "=", "participants.id"),
        ),
    )
    .select(["participants.id", "participants.code", "participants.stage", "participants.consented_on"])
    .select(["participants.consent_version", "participants.enrolled_on", "participants.birth_year"])
    .select(["participants.site_number_sealed", "participants.site_id", "sites.code as site_code"])
    .select(["eligibility_checks.checked_on", "eligibility_checks.answers", "eligibility_checks.eligible"])
    .select("eligibility_checks.protocol_version_id")
    .where("participants.trial_id", "=", filter.trialId)
    .where(withinScope(scope, "participants"))
    .orderBy("participants.id")
    .limit(filter.limit);
  if (filter.siteId !== undefined) query = query.where("participants.site_id", "=", filter.siteId);
  if (filter.after !== undefined) query = query.where("participants.id", ">", filter.after);
  return query.execute();
}
