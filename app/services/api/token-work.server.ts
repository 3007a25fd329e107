import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { asActor } from "@db/client/as-actor";
import { database } from "@db/client/current-database";
import { findApiToken, insertIdempotentAnswer, type KnownToken, updateApiTokenUse } from "@db/queries/api-tokens";
import type { Database } from "@db/tables/database";
import { may } from "~/domain/access/permissions";
import type { Actor } from "~/domain/access/roles";
import { type Scope, scopeOf } from "~/domain/access/scope";
import type { TokenScope } from "~/domain/access/token-scopes";
import { Forbidden, InvalidInput } from "~/lib/errors";
import type { Act } from "~/services/act";

/** What an operation of a token's holder works with: an act in its own transaction, and where the permission reaches. */
export interface TokenWork extends Act {
  trx: Transaction<Database>;
  actor: Actor;
  scope: Scope;
}

/** An answer as it is kept for a repeated request. */
export interface KeptAnswer {
  status: number;
  answer: object;
  location: string | null;
  /** Whether it was given before. */
  repeated: boolean;
}

/** A use of a token is noted at most this often, in milliseconds. */
const noteEvery = 60_000;

/** The fingerprint under which a token is kept; the token itself is not. */
export function tokenFingerprint(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * The token's holder, or undefined when the token is not in force. Notes its use. Never called inside a transaction.
 * @param key the request's idempotency key, to find what was answered under it
 */
export async function openToken(token: string, key: string | null, now: Date): Promise<KnownToken | undefined> {
  const { owner } = database();
  const known = await findApiToken(owner, { sha256: tokenFingerprint(token), key, now });
  if (known && now.getTime() - (known.lastUsedAt?.getTime() ?? 0) >= noteEvery) {
    await updateApiTokenUse(owner, known.id, now);
  }
  return known;
}

/** A request under an idempotency key: the fingerprint says whether a repeated one is the same. */
export interface KeyedRequest {
  key: string;
  sha256: Buffer;
}

function answeredBefore(known: KnownToken, request: KeyedRequest): KeptAnswer | undefined {
  if (!known.answered) return undefined;
  if (!known.answered.requestSha256.equals(request.sha256)) {
    throw new InvalidInput([{ path: "Idempotency-Key", message: "was used before for another request" }]);
  }
  const { status, answer, location } = known.answered;
  return { status, answer, location, repeated: true };
}

function isTakenKey(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "constraint" in error && error.constraint === "idempotent_answers_pk"
  );
}

/**
 * The scope in which the token's holder may use the permission: the account's roles hold it and the token carries it.
 * @throws Forbidden otherwise.
 */
export function tokenScopeOf(known: KnownToken, permission: TokenScope): Scope {
  if (!known.scopes.includes(permission) || !may(known.actor, permission)) throw new Forbidden(permission);
  return scopeOf(known.actor, permission);
}

/** Reads on behalf of a token's holder, in one read-only transaction. */
export function readAsToken<T>(
  known: KnownToken,
  asked: { permission: TokenScope; now: Date },
  fn: (work: TokenWork) => Promise<T>,
): Promise<T> {
  const scope = tokenScopeOf(known, asked.permission);
  const { actor } = known;
  return asActor(database().db, actor, (trx) => fn({ trx, actor, scope, now: asked.now }), { readOnly: true });
}

/**
 * Writes on behalf of a token's holder, once for each idempotency key: what was answered first is answered again. The answer is
 * kept in the transaction that writes, so that of two equal requests at once one waits and is given the other's answer.
 * @throws InvalidInput when the key was used for another request.
 */
export async function writeAsToken(
  known: KnownToken,
  asked: { permission: TokenScope; now: Date; request: KeyedRequest; again: () => Promise<KnownToken | undefined> },
  fn: (work: TokenWork) => Promise<{ status: number; answer: object; location: string | null }>,
): Promise<KeptAnswer> {
  const scope = tokenScopeOf(known, asked.permission);
  const before = answeredBefore(known, asked.request);
  if (before) return before;
  const { actor } = known;
  const { now, request } = asked;
  try {
    return await asActor(database().db, actor, async (trx) => {
      const given = await fn({ trx, actor, scope, now });
      await insertIdempotentAnswer(trx, {
        account_id: actor.accountId,
        key: request.key,
        request_sha256: request.sha256,
        status: given.status,
        answer: JSON.stringify(given.answer),
        location: given.location,
        answered_at: now,
      });
      return { ...given, repeated: false };
    });
  } catch (error) {
    const other = isTakenKey(error) ? await asked.again() : undefined;
    const answered = other && answeredBefore(other, request);
    if (answered) return answered;
    throw error;
  }
}
