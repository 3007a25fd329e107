import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins";
import { database } from "@db/client/current-database";
import type { OpenDatabase } from "@db/client/database-handles";
import type { OidcSettings } from "~/lib/settings.server";
import { authOptions } from "~/services/accounts/book-auth.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";

/** The name under which the hospital's sign-on is kept beside an account. */
export const hospitalProvider = "hospital";

/** The part of the desk's addresses under which the provider sends people back: `/callback/hospital` follows. */
const basePath = "/desk/sign-in";

/**
 * better-auth for the hospital's sign-on, apart from that of passwords, so that a provider that does not answer keeps nobody from
 * signing in with a password. Authorization code with PKCE and nonce, the ID token verified against the provider's keys; nobody
 * signs up; an account is found by the provider's subject, the first time by an address that both sides have verified. The
 * state of a sign-on travels in a sealed cookie, so that asking for one writes nothing.
 */
function build(owner: OpenDatabase["owner"], { issuer, clientId, clientSecret }: OidcSettings) {
  const options = authOptions(owner, sessionSettings());
  const provider = {
    providerId: hospitalProvider,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    disableSignUp: true,
    requireIdTokenVerification: true,
  };
  return betterAuth({
    ...options,
    basePath,
    account: {
      ...options.account,
      storeStateStrategy: "cookie" as const,
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
    },
    plugins: [genericOAuth({ config: [provider] })],
  });
}

const built = new WeakMap<OpenDatabase["owner"], ReturnType<typeof build>>();

/** The hospital's sign-on on the process's database; undefined where none is set. Never called inside a transaction. */
export function hospitalAuth(): ReturnType<typeof build> | undefined {
  const { oidc } = sessionSettings();
  if (!oidc) return undefined;
  const { owner } = database();
  const found = built.get(owner) ?? build(owner, oidc);
  built.set(owner, found);
  return found;
}
