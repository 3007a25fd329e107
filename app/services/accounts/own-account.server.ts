import { database } from "@db/client/current-database";
import { listGrantsInForce } from "@db/queries/role-grants";
import { type ListedSession, listSessions } from "@db/queries/sessions";
import { longestSessionHours } from "~/domain/access/session-life";
import type { DeskVisit } from "~/services/accounts/authorised.server";
import { type ShownGrant, shownGrant } from "~/services/accounts/named-grants";
import { sessionSettings } from "~/services/accounts/session-settings.server";

/** What the book holds of the account that asks. */
export interface OwnAccount {
  name: string;
  email: string;
  grants: ShownGrant[];
  /** Sessions in force; one of them is the one that asks. */
  sessions: (ListedSession & { isThis: boolean })[];
  idleMinutes: number;
  longestHours: number;
}

/** The actor's own account with the grants in force. Never called inside a transaction. */
export async function readOwnAccount(
  visit: Pick<DeskVisit, "actor" | "sessionId" | "now" | "language">,
): Promise<OwnAccount> {
  const { actor, sessionId, now, language } = visit;
  const { owner } = database();
  const named = await listGrantsInForce(owner, actor.accountId, now);
  const sessions = await listSessions(owner, actor.accountId, now);
  return {
    name: actor.name,
    email: actor.email,
    grants: named.map((grant) => shownGrant(grant, language, { titles: true })),
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === sessionId })),
    idleMinutes: sessionSettings().idleMinutes,
    longestHours: longestSessionHours,
  };
}
