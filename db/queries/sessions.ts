import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import { type Actor, type Grant, type Role, roles } from "~/domain/access/roles";

/** A session in force and who acts in it. */
export interface KnownSession {
  id: string;
  createdAt: Date;
  /** When the session was last seen in use, to the minute. */
  updatedAt: Date;
  /** When the second factor was given in this session; null: not yet, or not asked for. */
  secondFactorAt: Date | null;
  /** Whether the account has a second factor that is in use. */
  hasSecondFactor: boolean;
  actor: Actor;
}

function isRole(text: string | null): text is Role {
  return roles.some((role) => role === text);
}

/**
 * The session of a token with its account and the grants in force at `now`, in one statement; undefined when the token is
 * unknown, the session is over or the account is deactivated. Needs the owner: requests cannot read sessions.
 */
export async function findSession(
  owner: Kysely<Database>,
  token: string,
  now: Date,
): Promise<KnownSession | undefined> {
  const rows = await owner
    .selectFrom("sessions as s")
    .innerJoin("accounts as a", "a.id", "s.account_id")
    .leftJoin("second_factors as f", "f.account_id", "a.id")
    .leftJoin("role_grants as g", (join) =>
      join
        .onRef("g.account_id", "=", "a.id")
        .on("g.starts_at", "<=", now)
        .on((on) => on.or([on("g.ends_at", "is", null), on("g.ends_at", ">", now)])),
    )
    .where("s.token", "=", token)
    .where("s.expires_at", ">", now)
    .where("a.deactivated_at", "is", null)
    .orderBy("g.id")
    .select([
      "s.id",
      "s.created_at as createdAt",
      "s.updated_at as updatedAt",
      "s.second_factor_at as secondFactorAt",
      "f.confirmed_at as factorConfirmedAt",
      "a.id as accountId",
      "a.name",
      "a.email",
      "g.role",
      "g.organisation_id as organisationId",
      "g.trial_id as trialId",
      "g.site_id as siteId",
    ])
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const grants = rows.flatMap(({ role, organisationId, trialId, siteId }): Grant[] =>
    isRole(role) ? [{ role, organisationId, trialId, siteId }] : [],
  );
  const { id, createdAt, updatedAt, secondFactorAt, factorConfirmedAt, accountId, name, email } = first;
  const hasSecondFactor = factorConfirmedAt !== null;
  return { id, createdAt, updatedAt, secondFactorAt, hasSecondFactor, actor: { accountId, name, email, grants } };
}

/** Prolongs a session that is still in force. */
export async function updateSessionEnd(
  owner: Kysely<Database>,
  id: string,
  session: { expiresAt: Date; now: Date },
): Promise<void> {
  await owner
    .updateTable("sessions")
    .set({ expires_at: session.expiresAt, updated_at: session.now })
    .where("id", "=", id)
    .execute();
}

/** Whose session a token stood for, when it began and ended; undefined while it is in force, or when nothing of it is kept. */
export async function findEndedSession(
  owner: Kysely<Database>,
  token: string,
  now: Date,
): Promise<{ accountId: string; createdAt: Date; expiresAt: Date } | undefined> {
  return owner
    .selectFrom("sessions")
    .where("token", "=", token)
    .where("expires_at", "<=", now)
    .select(["account_id as accountId", "created_at as createdAt", "expires_at as expiresAt"])
    .executeTakeFirst();
}

/** Whether a session of the token is kept, in force or over. */
export async function isKeptSession(owner: Kysely<Database>, token: string): Promise<boolean> {
  const row = await owner.selectFrom("sessions").select("id").where("token", "=", token).executeTakeFirst();
  return row !== undefined;
}

/** A session in force as its owner sees it in the list. */
export interface ListedSession {
  id: string;
  device: string | null;
  createdAt: Date;
  lastUsedAt: Date;
}

/** The account's sessions in force at `now`, the last used first; at most 100. */
export async function listSessions(owner: Kysely<Database>, accountId: string, now: Date): Promise<ListedSession[]> {
  return owner
    .selectFrom("sessions")
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(100)
    .select(["id", "device", "created_at as createdAt", "updated_at as lastUsedAt"])
    .execute();
}

/** Notes the device on which a session was opened. */
export async function updateSessionDevice(
  owner: Kysely<Database>,
  token: string,
  device: string | null,
): Promise<void> {
  await owner.updateTable("sessions").set({ device }).where("token", "=", token).execute();
}

/** Notes that the second factor was given in the session. */
export async function updateSessionFactor(owner: Kysely<Database>, id: string, now: Date): Promise<void> {
  await owner.updateTable("sessions").set({ second_factor_at: now }).where("id", "=", id).execute();
}

/** Which of an account's sessions to end: one, or all but one; all of them with neither. */
export interface EndedSessions {
  accountId: string;
  only?: string;
  except?: string;
}

/** Ends sessions of an account at once. @returns how many there were. */
export async function deleteSessions(
  owner: Kysely<Database>,
  { accountId, only, except }: EndedSessions,
): Promise<number> {
  let query = owner.deleteFrom("sessions").where("account_id", "=", accountId);
  if (only !== undefined) query = query.where("id", "=", only);
  if (except !== undefined) query = query.where("id", "!=", except);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

/** Deletes what is long over: sessions that ended before `before`, and better-auth's notes of the same age. */
export async function deleteExpired(owner: Kysely<Database>, before: Date): Promise<number> {
  const { numDeletedRows } = await owner.deleteFrom("sessions").where("expires_at", "<", before).executeTakeFirst();
  await owner.deleteFrom("verifications").where("expires_at", "<", before).execute();
  return Number(numDeletedRows);
}
