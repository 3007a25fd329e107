import type { Role } from "~/domain/access/roles";
import { type OidcSettings, readSettings } from "~/lib/settings.server";

/** What signing in, and reading a session's cookie, needs to know of the settings. */
export interface SessionSettings {
  /** Key of the cookie's HMAC. */
  secret: string;
  /** Origin under which readers reach the registry. */
  publicUrl: string;
  /** Whether the cookie travels over https only. */
  secure: boolean;
  /** Minutes without use after which a session ends. */
  idleMinutes: number;
  /** Roles whose holders must use a second factor. */
  secondFactorRequired: readonly Role[];
  /** The hospital's own sign-on; absent: password only. */
  oidc?: OidcSettings;
  /** Whether a mail server is set. */
  sendsMail: boolean;
}

let known: SessionSettings | undefined;

/**
 * The session settings of this process, read from its environment at the first call.
 * @throws BadSettings as `readSettings` does.
 */
export function sessionSettings(): SessionSettings {
  if (known) return known;
  const { sessionSecret, publicUrl, idleMinutes, secondFactorRequired, oidc, smtpUrl } = readSettings();
  known = {
    secret: sessionSecret,
    publicUrl,
    secure: publicUrl.startsWith("https://"),
    idleMinutes,
    secondFactorRequired,
    oidc,
    sendsMail: smtpUrl !== undefined,
  };
  return known;
}
