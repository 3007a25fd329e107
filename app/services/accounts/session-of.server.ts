import { database } from "@db/client/current-database";
import {
  findEndedSession,
  findSession,
  isKeptSession,
  type KnownSession,
  updateSessionEnd,
} from "@db/queries/sessions";
import type { Actor } from "~/domain/access/roles";
import { endReason, sessionEnd } from "~/domain/access/session-life";
import { readSessionToken } from "~/services/accounts/session-cookie.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";

/** A session in use is prolonged at most this often, in milliseconds. */
const prolongEvery = 60_000;

/**
 * How a request stands at the gate. `none` names the account whose session has ended, where it is known; `code-awaited`: signed in, but the second factor has not been given in this session;
 * `set-up-awaited`: a role of the account requires a second factor, and it has none; only `open` opens the desk.
 */
export type SessionStanding =
  | { kind: "none"; ended: "idle" | "life" | null; accountId: string | null }
  | { kind: "code-awaited" | "set-up-awaited" | "open"; sessionId: string; hasSecondFactor: boolean; actor: Actor };

function kindOf({ hasSecondFactor, secondFactorAt, actor }: KnownSession): "code-awaited" | "set-up-awaited" | "open" {
  if (hasSecondFactor) return secondFactorAt === null ? "code-awaited" : "open";
  const required = sessionSettings().secondFactorRequired;
  return actor.grants.some(({ role }) => required.includes(role)) ? "set-up-awaited" : "open";
}

/**
 * How the request's session stands at `now`, with the grants then in force; none without a session, after its end, or when the
 * account is deactivated. Prolongs a session in use. Never called inside a transaction.
 */
export async function sessionStanding(request: Request, now: Date): Promise<SessionStanding> {
  const settings = sessionSettings();
  const token = readSessionToken(request, settings);
  if (token === undefined) return { kind: "none", ended: null, accountId: null };
  const { owner } = database();
  const session = await findSession(owner, token, now);
  if (!session) {
    const over = await findEndedSession(owner, token, now);
    const ended = over ? endReason(over.createdAt, over.expiresAt) : null;
    return { kind: "none", ended, accountId: over?.accountId ?? null };
  }
  if (now.getTime() - session.updatedAt.getTime() >= prolongEvery) {
    const expiresAt = sessionEnd(session.createdAt, now, settings.idleMinutes);
    await updateSessionEnd(owner, session.id, { expiresAt, now });
  }
  const { id: sessionId, hasSecondFactor, actor } = session;
  return { kind: kindOf(session), sessionId, hasSecondFactor, actor };
}

/**
 * Whether a `Cookie` header names a session that the book keeps, in force or just ended, so that what was typed before its end is
 * still taken. Never called inside a transaction.
 */
export async function hasSession(cookies: string): Promise<boolean> {
  const token = readSessionToken({ headers: new Headers({ cookie: cookies }) }, sessionSettings());
  return token !== undefined && isKeptSession(database().owner, token);
}

/** Who sends this request: the actor whose session opens the desk; null otherwise. Never called inside a transaction. */
export async function sessionOf(request: Request, now: Date): Promise<Actor | null> {
  const standing = await sessionStanding(request, now);
  return standing.kind === "open" ? standing.actor : null;
}
