import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../tables/database";

/** On whose behalf a transaction runs; row-level security compares this account with each row. */
export interface Actor {
  accountId: string;
}

/**
 * Runs `fn` in one transaction as the role `trialbook_app` on behalf of the actor, so that row-level security holds.
 * Role and actor end with the transaction, however it ends. Use the handed transaction only: on the embedded database
 * any other handle would wait for it.
 * @param options.readOnly the database refuses every write inside.
 * @returns what `fn` returns, once committed; an error thrown by `fn` rolls back and is thrown on.
 */
export function asActor<T>(
  db: Kysely<Database>,
  actor: Actor,
  fn: (trx: Transaction<Database>) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  const transaction = options.readOnly ? db.transaction().setAccessMode("read only") : db.transaction();
  return transaction.execute(async (trx) => {
    await sql`
      select set_config('role', 'trialbook_app', true), set_config('trialbook.actor', ${actor.accountId}, true)
    `.execute(trx);
    return fn(trx);
  });
}
