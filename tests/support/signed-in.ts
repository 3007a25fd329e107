import type { AppLoadContext } from "@remix-run/node";
import { setDatabase } from "@db/client/current-database";
import type { OpenDatabase } from "@db/client/open-database";
import type { Actor, Grant } from "~/domain/access/roles";
import { systemActor } from "~/services/act";
import { createAccount } from "~/services/accounts/create-account.server";
import { hashNewPassword } from "~/services/accounts/password-hash.server";
import { signIn } from "~/services/accounts/sign-in.server";

process.env.SESSION_SECRET = "only for the tests, and long enough for that";
process.env.DATA_KEY = "00".repeat(32);

/** The password of every account of the tests. */
export const testPassword = "Bến Thành chợ đêm";
const testHash = hashNewPassword(testPassword);

/** A grant of the role over the whole registry, or within what is named. */
export function grantOf(role: Grant["role"], within: Partial<Omit<Grant, "role">> = {}): Grant {
  return { role, organisationId: null, trialId: null, siteId: null, ...within };
}

/** Makes the database the process's own and adds an account to it, an hour old; its password is `testPassword`. */
export async function addAccount(
  open: OpenDatabase,
  account: { email: string; name?: string; grants?: Grant[]; now?: Date },
): Promise<string> {
  setDatabase(open);
  const { email, name = "Trần Thị Mai", grants = [], now = new Date(Date.now() - 3_600_000) } = account;
  const passwordHash = await testHash;
  return open.owner
    .transaction()
    .execute((trx) => createAccount({ trx, actor: systemActor, now }, { name, email, grants, passwordHash }));
}

/** The `Cookie` header of a new session of the account. */
export async function cookieOf(email: string): Promise<string> {
  const outcome = await signIn({ email, password: testPassword, clientIp: "192.0.2.1", now: new Date() });
  if (!outcome.signedIn) throw new Error(`${email} cannot sign in: ${outcome.reason}`);
  return outcome.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

/** A request of the desk, signed with a cookie where one is given. */
export function deskRequest(path: string, cookie?: string, init: RequestInit = {}): Request {
  return new Request(`http://127.0.0.1:3000${path}`, { ...init, headers: cookie ? { cookie } : {} });
}

/** What the server knows of a request from the desk. */
export function deskContext(now = new Date()): AppLoadContext {
  const publicUrl = "http://127.0.0.1:3000";
  return {
    language: "en",
    clientIp: "192.0.2.1",
    settings: {
      registryName: "Trialbook",
      registryPrefix: "TB",
      publicUrl,
      demo: false,
      suppressionThreshold: 5,
      ctgovUrl: "https://registry.example/api/v2",
    },
    requestId: "request-of-a-test",
    now: () => now,
  };
}

/** An actor of the given grants, for what needs no database. */
export function actorWith(...grants: Grant[]): Actor {
  return { accountId: "00000000-0000-4000-8000-000000000000", name: "Trần Thị Mai", email: "mai@example.vn", grants };
}
