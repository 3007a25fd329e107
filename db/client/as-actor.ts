import { type Kysely, sql, type Transaction } from "kysely";
import { RuleViolation } from "~/lib/errors";
import type { Database } from "../tables/database";
import { heldMark } from "./held-statements";
import { preparedMark } from "./prepared-statements";

/** On whose behalf a transaction runs; row-level security compares this account with each row. */
export interface Actor {
  accountId: string;
}

/** PostgreSQL's words for two transactions that stood in each other's way: serialization failure, deadlock detected. */
const collisions = ["40001", "40P01"];

/** The book's own word for rows that a lock of the trial or of a visit refuses. */
const locked = "TB001";

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** The error as the book names it: rows that a lock refused are a broken rule. */
function namedError(error: unknown): unknown {
  return codeOf(error) === locked ? new RuleViolation("locked") : error;
}

/**
 * Runs `fn` in one transaction as the role `trialbook_app` on behalf of the actor, so that row-level security holds.
 * Role and actor end with the transaction, however it ends. Use the handed transaction only: on the embedded database
 * any other handle would wait for it.
 * Of two transactions that stand in each other's way the database ends one, which is then run once more from its beginning.
 * @param options.readOnly the database refuses every write inside.
 * @returns what `fn` returns, once committed; an error thrown by `fn` rolls back and is thrown on.
 * @throws RuleViolation `locked` for rows that a lock of the trial or of a visit refuses.
 */
export async function asActor<T>(
  db: Kysely<Database>,
  actor: Actor,
  fn: (trx: Transaction<Database>) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  const transaction = options.readOnly ? db.transaction().setAccessMode("read only") : db.transaction();
  const run = (): Promise<T> =>
    transaction.execute(async (trx) => {
      await sql`
        ${sql.raw(preparedMark)} ${sql.raw(heldMark)}
        select set_config('role', 'trialbook_app', true), set_config('trialbook.actor', ${actor.accountId}, true)
      `.execute(trx);
      return fn(trx);
    });
  try {
    return await run();
  } catch (error) {
    if (!collisions.includes(codeOf(error))) throw namedError(error);
    return run().catch((again: unknown) => {
      throw namedError(again);
    });
  }
}
