import { deleteSessions } from "@db/queries/sessions";
import { registryChain } from "~/domain/audit/audit-entry";
import { NotFound } from "~/lib/errors";
import type { OwnAct } from "~/services/accounts/own-act";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * Ends one of the account's own sessions, or all but the one that asks (`others`).
 * @throws NotFound when the account has no such session.
 */
export async function endOwnSessions(act: OwnAct, which: string): Promise<number> {
  const { accountId } = act.actor;
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(which);
  if (which !== "others" && !isId) throw new NotFound("session");
  const ended = await deleteSessions(
    act.trx,
    which === "others" ? { accountId, except: act.sessionId } : { accountId, only: which },
  );
  if (which !== "others" && ended === 0) throw new NotFound("session");
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.sessions-ended",
    entity: "account",
    id: accountId,
    changes: [{ field: "sessions", from: null, to: ended }],
  });
  return ended;
}
