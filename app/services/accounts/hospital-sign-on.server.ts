import { database } from "@db/client/current-database";
import { updateAccountLanguage, updateTokensForgotten } from "@db/queries/accounts";
import { findSession, updateSessionDevice } from "@db/queries/sessions";
import type { Actor } from "~/domain/access/roles";
import { NotFound } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";
import { systemActor } from "~/services/act";
import { auditAccount } from "~/services/accounts/audit-account.server";
import { deviceName } from "~/services/accounts/device-name";
import { hospitalAuth, hospitalProvider } from "~/services/accounts/hospital-auth.server";
import { deskPathOr } from "~/services/accounts/local-path";
import { readSessionToken } from "~/services/accounts/session-cookie.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";
import { cookiesForThisVisit } from "~/services/accounts/sign-in.server";

/** Where to send the browser, with the cookies that go with it. */
export interface SentOn {
  location: string;
  headers: Headers;
}

/** The page of sign-in, saying that the hospital's sign-on opened nothing. */
const refusedPath = "/desk/sign-in?refused=hospital";

const withoutCookies = (location: string): SentOn => ({ location, headers: new Headers() });

/**
 * Begins the hospital's sign-on: the provider's address, and the cookie that holds what this browser began.
 * @throws NotFound where no provider is set.
 */
export async function beginHospitalSignOn(next: string): Promise<SentOn> {
  const auth = hospitalAuth();
  if (!auth) throw new NotFound("hospital sign-on");
  const { publicUrl } = sessionSettings();
  const places = { callbackURL: `${publicUrl}${deskPathOr(next)}`, errorCallbackURL: `${publicUrl}${refusedPath}` };
  try {
    const body = { provider: hospitalProvider, disableRedirect: true, ...places };
    const { headers, response } = await auth.api.signInSocial({ body, returnHeaders: true });
    return response.url ? { location: response.url, headers } : withoutCookies(refusedPath);
  } catch (error) {
    if (error instanceof Error && error.name === "APIError") return withoutCookies(refusedPath);
    throw error;
  }
}

/** The session that an answer's cookie opens: its token, and who acts in it; no actor for a deactivated account. */
async function sessionIn(answer: Response, now: Date): Promise<{ token: string; actor?: Actor } | undefined> {
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  const carrying = new Request("http://desk.invalid", { headers: { cookie } });
  const token = readSessionToken(carrying, sessionSettings());
  if (token === undefined) return undefined;
  return { token, actor: (await findSession(database().owner, token, now))?.actor };
}

/**
 * Ends the hospital's sign-on with what the provider sent the browser back with. Only an account in use gets in, known by the
 * provider's subject or, the first time, by a verified address. Audited either way. Never called inside a transaction.
 * @throws NotFound where no provider is set.
 */
export async function endHospitalSignOn(
  request: Request,
  { now, language }: { now: Date; language: Language },
): Promise<SentOn> {
  const auth = hospitalAuth();
  if (!auth) throw new NotFound("hospital sign-on");
  const answer = await auth.handler(new Request(request.url, { headers: request.headers }));
  const session = await sessionIn(answer, now);
  if (!session?.actor) {
    const subject = "unknown";
    await auditAccount(now, {
      verb: "account.sign-in-refused",
      actor: systemActor,
      subject,
      reason: session ? "deactivated account" : "hospital sign-on",
    });
    return withoutCookies(refusedPath);
  }
  const { token, actor } = session;
  const { owner } = database();
  await updateTokensForgotten(owner, actor.accountId);
  await updateSessionDevice(owner, token, deviceName(request.headers.get("user-agent")));
  await updateAccountLanguage(owner, actor.accountId, language);
  const reason = "hospital sign-on";
  await auditAccount(now, { verb: "account.signed-in", actor, subject: actor.accountId, reason });
  const { pathname, search } = new URL(answer.headers.get("location") ?? "/", sessionSettings().publicUrl);
  return { location: deskPathOr(`${pathname}${search}`), headers: cookiesForThisVisit(answer.headers) };
}
