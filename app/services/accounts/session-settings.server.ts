import { readSettings } from "~/lib/settings.server";

/** What signing and reading a session's cookie needs. */
export interface SessionSettings {
  /** Key of the cookie's HMAC. */
  secret: string;
  /** Origin under which readers reach the registry. */
  publicUrl: string;
  /** Whether the cookie travels over https only. */
  secure: boolean;
}

let known: SessionSettings | undefined;

/**
 * The session settings of this process, read from its environment at the first call.
 * @throws BadSettings as `readSettings` does.
 */
export function sessionSettings(): SessionSettings {
  if (known) return known;
  const { sessionSecret, publicUrl } = readSettings();
  known = { secret: sessionSecret, publicUrl, secure: publicUrl.startsWith("https://") };
  return known;
}
