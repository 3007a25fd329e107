import { randomUUID } from "node:crypto";
import { database } from "@db/client/current-database";
import { findAccountByEmail, type KnownAccount, updateAccountLanguage } from "@db/queries/accounts";
import { updateSessionDevice } from "@db/queries/sessions";
import type { Language } from "~/lib/languages/languages";
import { systemActor } from "~/services/act";
import { auditAccount } from "~/services/accounts/audit-account.server";
import { bookAuth } from "~/services/accounts/book-auth.server";
import { deviceName } from "~/services/accounts/device-name";
import { attemptSucceeded, minutesToWait } from "~/services/accounts/password-attempts.server";
import { hashPassword, passwordMatches } from "~/services/accounts/password-hash.server";

/** What was typed at sign-in, from where and when. */
export interface SignInAttempt {
  email: string;
  password: string;
  clientIp: string;
  now: Date;
  /** The request's `User-Agent`, of which the list of sessions keeps browser and system. */
  userAgent?: string | null;
  /** The page's language, in which the account's mails are written from now on. */
  language?: Language;
}

/** `headers` set the session's cookie; a refusal says nothing of whether the account exists. */
export type SignInOutcome =
  | { signedIn: true; headers: Headers }
  | { signedIn: false; reason: "not-known" }
  | { signedIn: false; reason: "too-many-attempts"; minutes: number };

/**
 * The cookies of an answer, without an end of their own: they go with the browser, the session's end is the database's. Those
 * that are taken back stay so.
 */
export function cookiesForThisVisit(headers: Headers): Headers {
  const kept = new Headers();
  for (const cookie of headers.getSetCookie()) {
    const takenBack = /;\s*max-age=0\b/i.test(cookie);
    kept.append("set-cookie", takenBack ? cookie : cookie.replace(/;\s*(max-age|expires)=[^;]*/gi, ""));
  }
  return kept;
}

/** Stands for the hash of an account that does not exist, so that finding none takes as long as a wrong password. */
const nobodysHash = hashPassword(randomUUID());

/** The account when it is in use and the password is right; costs one look and one hash in every case. */
async function provenAccount(account: KnownAccount | undefined, password: string): Promise<KnownAccount | undefined> {
  const right = await passwordMatches(account?.passwordHash ?? (await nobodysHash), password);
  return right && account?.passwordHash && !account.deactivatedAt ? account : undefined;
}

function refusalReason(account: KnownAccount | undefined): string {
  if (!account) return "unknown account";
  return account.deactivatedAt ? "deactivated account" : "wrong password";
}

/**
 * Signs in with e-mail and password. Too many failures, of one account or from one address, are refused before anything is
 * looked at (password-attempts says how many); an unknown, a deactivated account and a wrong password get the same answer in about the same time. Each
 * attempt that was looked at is audited. Never called inside a transaction.
 */
export async function signIn({ email: typed, password, ...from }: SignInAttempt): Promise<SignInOutcome> {
  const { clientIp, now } = from;
  const email = typed.trim().toLowerCase();
  const attempt = { purpose: "sign-in" as const, email, clientIp, now };
  const minutes = minutesToWait(attempt);
  if (minutes > 0) return { signedIn: false, reason: "too-many-attempts", minutes };
  const account = await findAccountByEmail(database().owner, email);
  const proven = await provenAccount(account, password);
  if (!proven) {
    const subject = account?.id ?? "unknown";
    const reason = refusalReason(account);
    await auditAccount(now, { verb: "account.sign-in-refused", actor: systemActor, subject, reason });
    return { signedIn: false, reason: "not-known" };
  }
  attemptSucceeded(attempt);
  const { headers, response } = await bookAuth().api.signInEmail({ body: { email, password }, returnHeaders: true });
  const { owner } = database();
  await updateSessionDevice(owner, response.token, deviceName(from.userAgent ?? null));
  if (from.language) await updateAccountLanguage(owner, proven.id, from.language);
  const actor = { accountId: proven.id, name: proven.name, email, grants: [] };
  await auditAccount(now, { verb: "account.signed-in", actor, subject: proven.id });
  return { signedIn: true, headers: cookiesForThisVisit(headers) };
}
