import { type Insertable, type Kysely, sql } from "kysely";
import { heldMark } from "@db/client/held-statements";
import { preparedMark } from "@db/client/prepared-statements";
import type { Database } from "@db/tables/database";
import { type Actor, type Grant, type Role, roles } from "~/domain/access/roles";

/** A token in force, whose it is, and the answer already given under the request's idempotency key. */
export interface KnownToken {
  id: number;
  scopes: string[];
  lastUsedAt: Date | null;
  actor: Actor;
  answered: { requestSha256: Buffer; status: number; answer: object; location: string | null } | null;
}

/** A token's row with its account, one grant, and the answer kept under the key. */
interface TokenRow extends Omit<Grant, "role"> {
  id: number;
  scopes: string[];
  last_used_at: Date | null;
  accountId: string;
  name: string;
  email: string;
  role: string | null;
  request_sha256: Buffer | null;
  status: number | null;
  answer: object | null;
  location: string | null;
}

function isRole(text: string | null): text is Role {
  return roles.some((role) => role === text);
}

/**
 * The token of this fingerprint with its account, the grants in force at `now` and what was answered under `key`, in one
 * statement; undefined when it is unknown, over, revoked, or its account is deactivated. Needs the owner.
 */
export async function findApiToken(
  owner: Kysely<Database>,
  { sha256, key, now }: { sha256: Buffer; key: string | null; now: Date },
): Promise<KnownToken | undefined> {
  const { rows } = await sql<TokenRow>`${sql.raw(preparedMark)}
    select t.id, t.scopes, t.last_used_at, a.id as "accountId", a.name, a.email,
      g.role, g.organisation_id as "organisationId", g.trial_id as "trialId", g.site_id as "siteId",
      i.request_sha256, i.status, i.answer, i.location
    from api_tokens t join accounts a on a.id = t.account_id
      left join role_grants g on g.account_id = a.id and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
      left join idempotent_answers i on i.account_id = a.id and i.key = ${key}
    where t.sha256 = ${sha256} and t.expires_at > ${now} and t.revoked_at is null and a.deactivated_at is null`.execute(
    owner,
  );
  const [first] = rows;
  if (!first) return undefined;
  const grants = rows.flatMap(({ role, organisationId, trialId, siteId }): Grant[] =>
    isRole(role) ? [{ role, organisationId, trialId, siteId }] : [],
  );
  const { id, scopes, last_used_at, accountId, name, email, request_sha256, status, answer, location } = first;
  const answered =
    request_sha256 && status !== null && answer ? { requestSha256: request_sha256, status, answer, location } : null;
  return { id, scopes, lastUsedAt: last_used_at, actor: { accountId, name, email, grants }, answered };
}

/** Notes that a token was used. */
export async function updateApiTokenUse(owner: Kysely<Database>, id: number, now: Date): Promise<void> {
  await owner.updateTable("api_tokens").set({ last_used_at: now }).where("id", "=", id).execute();
}

export async function insertApiToken(db: Kysely<Database>, token: Insertable<Database["api_tokens"]>): Promise<number> {
  const { id } = await db.insertInto("api_tokens").values(token).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** The account's tokens, the newest first; at most 100. */
export async function listApiTokens(db: Kysely<Database>, accountId: string) {
  return db
    .selectFrom("api_tokens")
    .select(["id", "name", "hint", "scopes", "created_at", "expires_at", "last_used_at", "revoked_at"])
    .where("account_id", "=", accountId)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

/** Revokes one of the account's tokens; gives its name, or undefined where there is none in force. */
export async function updateApiTokenRevoked(
  db: Kysely<Database>,
  token: { id: number; accountId: string; now: Date },
): Promise<string | undefined> {
  const row = await db
    .updateTable("api_tokens")
    .set({ revoked_at: token.now })
    .where("id", "=", token.id)
    .where("account_id", "=", token.accountId)
    .where("revoked_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  return row?.name;
}

/** Revokes every token in force of an account; gives their names. */
export async function updateApiTokensRevoked(db: Kysely<Database>, accountId: string, now: Date): Promise<string[]> {
  const rows = await db
    .updateTable("api_tokens")
    .set({ revoked_at: now })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .returning("name")
    .execute();
  return rows.map(({ name }) => name);
}

/** The names of an account's tokens in force, the newest first. */
export async function listTokensInForce(db: Kysely<Database>, accountId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("api_tokens")
    .select("name")
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ name }) => name);
}

/** Keeps the answer given under a key; a key that is taken breaks the constraint `idempotent_answers_pk`. */
export async function insertIdempotentAnswer(
  db: Kysely<Database>,
  answer: Insertable<Database["idempotent_answers"]>,
): Promise<void> {
  await sql`${sql.raw(preparedMark)} ${sql.raw(heldMark)}
    insert into idempotent_answers (account_id, key, request_sha256, status, answer, location, answered_at)
    values (${answer.account_id}, ${answer.key}, ${answer.request_sha256}, ${answer.status}, ${answer.answer}, ${answer.location},
      ${answer.answered_at})`.execute(db);
}

/** Forgets answers older than `before`. */
export async function deleteOldAnswers(owner: Kysely<Database>, before: Date): Promise<number> {
  const { numDeletedRows } = await owner
    .deleteFrom("idempotent_answers")
    .where("answered_at", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
