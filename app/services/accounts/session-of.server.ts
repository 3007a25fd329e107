import { database } from "@db/client/current-database";
import { findSession, updateSessionEnd } from "@db/queries/sessions";
import type { Actor } from "~/domain/access/roles";
import { readSessionToken, sessionSeconds } from "~/services/accounts/session-cookie.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";

/** A session in use is prolonged at most this often, in milliseconds. */
const prolongEvery = 15 * 60_000;

/**
 * Who sends this request: the account of its session with the grants in force at `now`; null without a session, after its
 * end, or when the account is deactivated. Prolongs a session in use. Never called inside a transaction.
 */
export async function sessionOf(request: Request, now: Date): Promise<Actor | null> {
  const token = readSessionToken(request, sessionSettings());
  if (token === undefined) return null;
  const { owner } = database();
  const session = await findSession(owner, token, now);
  if (!session) return null;
  if (now.getTime() - session.updatedAt.getTime() >= prolongEvery) {
    await updateSessionEnd(owner, session.id, { expiresAt: new Date(now.getTime() + sessionSeconds * 1000), now });
  }
  return session.actor;
}
