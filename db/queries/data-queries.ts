import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import type { QueryAct, QuerySubject } from "~/domain/monitoring/data-query";
import { NotFound } from "~/lib/errors";
import { withinScope } from "./scope-filter";

const lastAct = sql<QueryAct>`(select e.act from data_query_entries e where e.query_id = data_queries.id order by e.number desc limit 1)`;

/** Queries with their participant, in scope. */
function queriesInScope(db: Kysely<Database>, scope: Scope) {
  return db
    .selectFrom("data_queries")
    .innerJoin("participants", "participants.id", "data_queries.participant_id")
    .innerJoin("sites", "sites.id", "data_queries.site_id")
    .select(["data_queries.id", "data_queries.trial_id", "data_queries.site_id", "data_queries.number"])
    .select(["data_queries.subject", "data_queries.entry_number", "data_queries.field", "data_queries.opened_at"])
    .select(["participants.code", "sites.code as site_code", lastAct.as("last_act")])
    .where(withinScope(scope, "participants"));
}

/** A page of a trial's queries in scope, newest first; `before` is the last number of the page before. */
export async function listDataQueries(
  db: Kysely<Database>,
  scope: Scope,
  filter: { trialId: number; open: boolean; before?: number; limit: number },
) {
  let query = queriesInScope(db, scope)
    .where("data_queries.trial_id", "=", filter.trialId)
    .orderBy("data_queries.number", "desc")
    .limit(filter.limit);
  if (filter.open) query = query.where(lastAct, "<>", "closed");
  if (filter.before !== undefined) query = query.where("data_queries.number", "<", filter.before);
  return query.execute();
}

/** A trial's query in scope by its number, with all that was said. */
export async function getDataQuery(db: Kysely<Database>, scope: Scope, trialId: number, number: number) {
  const query = await queriesInScope(db, scope)
    .where("data_queries.trial_id", "=", trialId)
    .where("data_queries.number", "=", number)
    .executeTakeFirst();
  if (!query) throw new NotFound("query");
  const entries = await db
    .selectFrom("data_query_entries")
    .select(["number", "act", "text", "entered_by", "entered_at"])
    .where("query_id", "=", query.id)
    .orderBy("number")
    .execute();
  return { ...query, entries };
}

/** How many queries in scope wait for the site, and how many for the monitor, by trial; trials without either are absent. */
export async function countOpenQueries(db: Kysely<Database>, scope: Scope) {
  return db
    .selectFrom(queriesInScope(db, scope).where(lastAct, "<>", "closed").as("open"))
    .innerJoin("trials", "trials.id", "open.trial_id")
    .select(["trials.public_id", "trials.title_en", "trials.title_vi"])
    .select((count) => [
      count.fn.countAll<number>().filterWhere("open.last_act", "<>", "answered").as("waiting"),
      count.fn.countAll<number>().filterWhere("open.last_act", "=", "answered").as("answered"),
    ])
    .groupBy(["trials.id", "trials.public_id", "trials.title_en", "trials.title_vi"])
    .orderBy("trials.id", "desc")
    .limit(50)
    .execute();
}

const tables = {
  event: "participant_events",
  assessment: "assessments",
  visit: "participant_visits",
  adverse_event: "adverse_events",
  baseline: "baseline_entries",
} as const satisfies Record<QuerySubject, keyof Database>;

/** Whether a participant has an entry of a kind under a number; the participant's row was read in scope. */
export async function findEntryNumber(
  db: Kysely<Database>,
  entry: { subject: QuerySubject; participantId: number; number: number },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from ${sql.table(tables[entry.subject])}
      where participant_id = ${entry.participantId} and number = ${entry.number}) as found`.execute(db);
  return rows[0]?.found ?? false;
}

/** Opens a query under the trial's next number. The caller holds the trial's row, so that two get different numbers. */
export async function insertDataQuery(
  db: Kysely<Database>,
  query: Omit<Insertable<Database["data_queries"]>, "number">,
): Promise<{ id: number; number: number }> {
  return db
    .insertInto("data_queries")
    .values({
      ...query,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from data_queries where trial_id = ${query.trial_id})`,
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

/** Adds what was said to a query; whoever says it at the same moment as another is refused by the number. */
export async function insertDataQueryEntry(
  db: Kysely<Database>,
  entry: Insertable<Database["data_query_entries"]>,
): Promise<void> {
  await db.insertInto("data_query_entries").values(entry).execute();
}
