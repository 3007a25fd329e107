import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** `invited`: has never been able to sign in, because the invitation has not been used. */
export type AccountState = "active" | "invited" | "deactivated";

/** An account as administrators see it. */
export interface ListedAccount {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  createdAt: Date;
  hasSecondFactor: boolean;
  lastUsedAt: Date | null;
}

const state = sql<AccountState>`case
  when a.deactivated_at is not null then 'deactivated'
  when exists (select 1 from credentials c where c.account_id = a.id) then 'active'
  else 'invited' end`;

function selectAccounts(owner: Kysely<Database>) {
  return owner
    .selectFrom("accounts as a")
    .leftJoin("second_factors as f", "f.account_id", "a.id")
    .select(["a.id", "a.name", "a.email", "a.created_at as createdAt"])
    .select(sql<boolean>`f.confirmed_at is not null`.as("hasSecondFactor"))
    .select(state.as("state"))
    .select((select) =>
      select
        .selectFrom("sessions as s")
        .whereRef("s.account_id", "=", "a.id")
        .select((last) => last.fn.max("s.updated_at").as("at"))
        .as("lastUsedAt"),
    );
}

/** A page of accounts by e-mail address; `after` is the last address of the page before, `words` part of a name or address. */
export async function listAccounts(
  owner: Kysely<Database>,
  filter: { after?: string; words?: string; state?: AccountState; limit: number },
): Promise<ListedAccount[]> {
  let query = selectAccounts(owner).orderBy("a.email").limit(filter.limit);
  if (filter.after !== undefined) query = query.where("a.email", ">", filter.after);
  if (filter.state !== undefined) query = query.where(state, "=", filter.state);
  if (filter.words !== undefined) {
    const pattern = `%${filter.words.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((where) => where.or([where("a.email", "ilike", pattern), where("a.name", "ilike", pattern)]));
  }
  return query.execute();
}

/** One account as administrators see it; undefined when there is none with this id. */
export async function findListedAccount(owner: Kysely<Database>, id: string): Promise<ListedAccount | undefined> {
  return selectAccounts(owner).where("a.id", "=", id).executeTakeFirst();
}

/** Names of accounts by id, for lists that hold ids. */
export async function listAccountNames(owner: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await owner
    .selectFrom("accounts")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
