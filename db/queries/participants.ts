import type { Kysely, Selectable, Transaction, Updateable } from "kysely";
import type { Database } from "@db/tables/database";
import type { ParticipantsTable } from "@db/tables/participants";
import type { Scope } from "~/domain/access/scope";
import { NotFound } from "~/lib/errors";
import { withinScope } from "./scope-filter";

export type ParticipantRow = Selectable<ParticipantsTable>;

export async function updateParticipant(
  db: Kysely<Database>,
  id: number,
  change: Updateable<ParticipantsTable>,
): Promise<void> {
  await db.updateTable("participants").set(change).where("id", "=", id).execute();
}

/** A participant in scope, locked until the transaction ends. */
export async function lockParticipant(
  trx: Transaction<Database>,
  scope: Scope,
  trialId: number,
  code: string,
): Promise<ParticipantRow> {
  const row = await trx
    .selectFrom("participants")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("code", "=", code)
    .where(withinScope(scope, "participants"))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound("participant");
  return row;
}

/** A participant in scope with site and cohort named. */
export async function getParticipant(db: Kysely<Database>, scope: Scope, trialId: number, code: string) {
  const row = await db
    .selectFrom("participants")
    .innerJoin("sites", "sites.id", "participants.site_id")
    .innerJoin("organisations", "organisations.id", "sites.organisation_id")
    .innerJoin("cohorts", "cohorts.id", "participants.cohort_id")
    .selectAll("participants")
    .select(["sites.code as site_code", "organisations.name_en as site_en", "organisations.name_vi as site_vi"])
    .select(["cohorts.code as cohort_code", "cohorts.name_en as cohort_en", "cohorts.name_vi as cohort_vi"])
    .where("participants.trial_id", "=", trialId)
    .where("participants.code", "=", code)
    .where(withinScope(scope, "participants"))
    .executeTakeFirst();
  if (!row) throw new NotFound("participant");
  return row;
}

/** The newest participants of a trial in scope by their codes, with the site's own number as it is sealed. */
export async function listPeopleInScope(db: Kysely<Database>, scope: Scope, trialId: number, limit: number) {
  return db
    .selectFrom("participants")
    .select(["code", "site_id", "site_number_sealed"])
    .where("trial_id", "=", trialId)
    .where(withinScope(scope, "participants"))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** A page of a trial's participants in scope, newest first; `before` is the last id of the page before. */
export async function listParticipants(
  db: Kysely<Database>,
  scope: Scope,
  filter: { trialId: number; stage?: string; before?: number; limit: number },
) {
  let query = db
    .selectFrom("participants")
    .innerJoin("sites", "sites.id", "participants.site_id")
    .innerJoin("cohorts", "cohorts.id", "participants.cohort_id")
    .select(["participants.id", "participants.code", "participants.stage", "participants.consented_on"])
    .select(["participants.enrolled_on", "participants.infused_on", "participants.last_event_on"])
    .select(["participants.deviations", "sites.code as site_code", "cohorts.code as cohort_code"])
    .where("participants.trial_id", "=", filter.trialId)
    .where(withinScope(scope, "participants"))
    .orderBy("participants.id", "desc")
    .limit(filter.limit);
  if (filter.stage) query = query.where("participants.stage", "=", filter.stage);
  if (filter.before) query = query.where("participants.id", "<", filter.before);
  return query.execute();
}
