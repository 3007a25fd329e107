import type { Kysely } from "kysely";
import { setDatabase } from "@db/client/current-database";
import { insertApiToken } from "@db/queries/api-tokens";
import type { Database } from "@db/tables/database";
import { apiV1Router } from "~/api/v1/router";
import { type TokenScope, tokenScopes } from "~/domain/access/token-scopes";
import { readSettings } from "~/lib/settings.server";
import { systemActor } from "~/services/act";
import { tokenFingerprint } from "~/services/api/token-work.server";
import { refreshTrialSearch } from "~/services/trials/refresh-search.server";
import { createNativeDatabase } from "../../support/databases";
import { grantOf } from "../../support/signed-in";
import { createAccountWith, createCohort, createSite, createTrial } from "../../support/trial-factory";
import { startComposed } from "../server/composed-app";

export const now = new Date("2026-03-02T05:00:00Z");

/** Gives an account a token of these scopes; the token itself is returned. */
export async function giveToken(
  owner: Kysely<Database>,
  accountId: string,
  given: { token: string; scopes?: readonly TokenScope[]; days?: number },
): Promise<string> {
  await insertApiToken(owner, {
    account_id: accountId,
    name: given.token,
    hint: given.token.slice(0, 9),
    sha256: tokenFingerprint(given.token),
    scopes: [...(given.scopes ?? tokenScopes)],
    created_at: new Date("2026-01-01T00:00:00Z"),
    expires_at: new Date(now.getTime() + (given.days ?? 30) * 86_400_000),
  });
  return given.token;
}

/** The API over a native database with one registered trial of two sites, and tokens of two coordinators and a reader. */
export async function openApiBook(requestsPerMinute = "100000") {
  const book = await createNativeDatabase();
  setDatabase(book);
  const trialId = await book.owner.transaction().execute(async (trx) => {
    const id = await createTrial(trx, { publicId: "api-trial" });
    await refreshTrialSearch({ trx, actor: systemActor, now }, id);
    return id;
  });
  const ownSite = await createSite(book.owner, trialId, { code: "OWN" });
  const otherSite = await createSite(book.owner, trialId, { code: "OTHER" });
  await createCohort(book.owner, trialId, { code: "C1", planned: 1_000 });
  const coordinatorAt = (siteId: number) =>
    createAccountWith(book.owner, [grantOf("coordinator", { trialId, siteId })]);
  const own = await coordinatorAt(ownSite);
  const other = await coordinatorAt(otherSite);
  const tokens = {
    own: await giveToken(book.owner, own.accountId, { token: "tb_own_coordinator_0000" }),
    other: await giveToken(book.owner, other.accountId, { token: "tb_other_coordinator_0" }),
    reader: await giveToken(book.owner, own.accountId, {
      token: "tb_reader_only_000000",
      scopes: ["participants:read"],
    }),
    over: await giveToken(book.owner, own.accountId, { token: "tb_expired_0000000000", days: -1 }),
  };
  const settings = readSettings({ DATA_DIR: "unused", API_REQUESTS_PER_MINUTE: requestsPerMinute, ...secrets });
  const app = await startComposed({ endpoints: [["/api/v1", apiV1Router({ settings, now: () => now })]] });
  return {
    app,
    owner: book.owner,
    trialId,
    ownAccount: own.accountId,
    tokens,
    async close() {
      await app.close();
      await book.drop();
    },
  };
}

const secrets = { DATABASE_URL: "postgres://unused", SESSION_SECRET: "x".repeat(40), DATA_KEY: "00".repeat(32) };

export type ApiBook = Awaited<ReturnType<typeof openApiBook>>;

/** Posts JSON with a token under an idempotency key. */
export function post(
  book: ApiBook,
  path: string,
  given: { token: string; key: string; body: unknown },
): Promise<Response> {
  return fetch(`${book.app.url}/api/v1${path}`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${given.token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": given.key,
    },
    body: JSON.stringify(given.body),
  });
}

/** Reads with a token. */
export function read(book: ApiBook, path: string, token: string): Promise<Response> {
  return book.app.get(`/api/v1${path}`, { Authorization: `Bearer ${token}` });
}
