import type { Transaction } from "kysely";
import type { Database } from "@db/tables/database";
import type { Actor } from "~/domain/access/roles";

/** The book acting by itself: loading founding records, cutting a snapshot on its cadence. */
export const systemActor = "system" as const;

/**
 * Everything an act needs that is not its input: the transaction it runs in, who acts, and the moment. Clock and actor come
 * in from the edge; no service asks for either.
 */
export interface Act {
  trx: Transaction<Database>;
  actor: Actor | typeof systemActor;
  now: Date;
}

/** The acting account's id for rows that name one; null for the system. */
export function accountIdOf(act: Act): string | null {
  return act.actor === systemActor ? null : act.actor.accountId;
}

/** The actor as the audit names it: the account's id, or `system`. */
export function auditName(act: Act): string {
  return act.actor === systemActor ? systemActor : act.actor.accountId;
}
