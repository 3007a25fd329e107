import { type BetterAuthOptions, betterAuth } from "better-auth";
import { database } from "@db/client/current-database";
import type { OpenDatabase } from "@db/client/database-handles";
import {
  hashPassword,
  leastPasswordLength,
  mostPasswordLength,
  passwordMatches,
} from "~/services/accounts/password-hash.server";
import { cookiePrefix } from "~/services/accounts/session-cookie.server";
import { type SessionSettings, sessionSettings } from "~/services/accounts/session-settings.server";

/** The names of our columns for the fields of better-auth's models. */
const models = {
  user: {
    modelName: "accounts",
    fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
  },
  account: {
    modelName: "credentials",
    fields: {
      userId: "account_id",
      providerId: "provider",
      accountId: "provider_account_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  verification: {
    modelName: "verifications",
    fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
  },
} as const;

const sessionFields = {
  userId: "account_id",
  expiresAt: "expires_at",
  ipAddress: "ip_address",
  userAgent: "user_agent",
  createdAt: "created_at",
  updatedAt: "updated_at",
} as const;

/**
 * How better-auth keeps accounts in the owner's tables: password only (argon2id), nobody signs up by themselves, sessions in
 * the database, no address of the asker kept. Its endpoints are not mounted; its own rate limit is replaced by ours.
 */
export function authOptions(owner: OpenDatabase["owner"], settings: SessionSettings) {
  return {
    baseURL: settings.publicUrl,
    secret: settings.secret,
    database: { db: owner, type: "postgres", transaction: true },
    ...models,
    session: { modelName: "sessions", fields: sessionFields, expiresIn: settings.idleMinutes * 60 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPasswordLength,
      maxPasswordLength: mostPasswordLength,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }: { hash: string; password: string }) => passwordMatches(hash, password),
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: settings.secure,
      database: { generateId: "uuid" },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } as const satisfies BetterAuthOptions;
}

function build(owner: OpenDatabase["owner"]) {
  return betterAuth(authOptions(owner, sessionSettings()));
}

const built = new WeakMap<OpenDatabase["owner"], ReturnType<typeof build>>();

/** The process's better-auth on its open database. Its calls open connections of their own: never inside a transaction. */
export function bookAuth(): ReturnType<typeof build> {
  const { owner } = database();
  const found = built.get(owner) ?? build(owner);
  built.set(owner, found);
  return found;
}
