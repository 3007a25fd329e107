import { database } from "@db/client/current-database";
import type { Actor } from "~/domain/access/roles";
import { registryChain } from "~/domain/audit/audit-entry";
import type { systemActor } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/** What happened at the gate; `subject` is the account's id, or `unknown` when the typed address belongs to none. */
export interface AccountEvent {
  verb: `account.${string}`;
  actor: Actor | typeof systemActor;
  subject: string;
  reason?: string;
}

/** Writes an event of an account into the registry's chain, in a transaction of its own; holds no typed address. */
export async function auditAccount(now: Date, { verb, actor, subject, reason }: AccountEvent): Promise<void> {
  await database()
    .owner.transaction()
    .execute((trx) =>
      recordAudit(
        { trx, actor, now },
        { chain: registryChain, verb, entity: "account", id: subject, changes: [], reason },
      ),
    );
}
