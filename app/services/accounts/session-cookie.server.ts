import { createHmac, timingSafeEqual } from "node:crypto";
import type { SessionSettings } from "~/services/accounts/session-settings.server";

/** Beginning of the names of all cookies of sign-in. */
export const cookiePrefix = "trialbook";

/** The name of the session's cookie; browsers accept the `__Secure-` prefix over https only (RFC 6265bis, 4.1.3.1). */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}${cookiePrefix}.session_token`;
}

function cookieValue(header: string, name: string): string | undefined {
  const pair = header.split(";").find((part) => part.trimStart().startsWith(`${name}=`));
  if (!pair) return undefined;
  try {
    return decodeURIComponent(pair.slice(pair.indexOf("=") + 1).trim());
  } catch {
    return undefined;
  }
}

/**
 * The session token of a request whose cookie bears our HMAC-SHA-256 (`token.base64`), compared in constant time; undefined
 * when there is no cookie, or it was not signed with this secret.
 */
export function readSessionToken(request: Pick<Request, "headers">, settings: SessionSettings): string | undefined {
  const value = cookieValue(request.headers.get("cookie") ?? "", sessionCookieName(settings.secure));
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === undefined || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const right = createHmac("sha256", settings.secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}
