import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import { type Actor, type Grant, type Role, roles } from "~/domain/access/roles";

/** A session in force and who acts in it. */
export interface KnownSession {
  id: string;
  /** When the session was last prolonged. */
  updatedAt: Date;
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
      "s.updated_at as updatedAt",
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
  const { id, updatedAt, accountId, name, email } = first;
  return { id, updatedAt, actor: { accountId, name, email, grants } };
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

/** How many sessions of the account are in force; 0 when none. */
export async function countSessions(owner: Kysely<Database>, accountId: string, now: Date): Promise<number> {
  const { n } = await owner
    .selectFrom("sessions")
    .select((select) => select.fn.countAll<number>().as("n"))
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .executeTakeFirstOrThrow();
  return n;
}
