import { resolve } from "node:path";
import type { z } from "zod";
import { keptSecret } from "~/lib/kept-secret.server";
import {
  allowedValues,
  dataKeyText,
  environmentSchema,
  secretSettings,
  sessionSecretText,
  type SettingName,
} from "~/lib/settings-schema.server";

/** The settings of one process, parsed once from its environment. */
export interface Settings {
  /** `postgres`: a server at `databaseUrl`. `embedded`: PGlite inside this process, kept in `dataDir`. */
  database: "embedded" | "postgres";
  databaseUrl?: string;
  /** A replica for public pages; absent: the same as `databaseUrl`. */
  databaseReadUrl?: string;
  /** The login that owns the tables, for migrations, jobs and accounts; absent: the same as `databaseUrl`. */
  databaseOwnerUrl?: string;
  /** Absolute path of the folder of the embedded database and its keys. */
  dataDir: string;
  port: number;
  host: string;
  /** Origin and path under which readers reach the registry, without a closing slash. */
  publicUrl: string;
  sessionSecret: string;
  /** 32 bytes: encrypts sensitive fields. */
  dataKey: Buffer;
  /** Number of proxies in front whose forwarding headers are believed; 0: none. */
  trustProxy: number;
  registryPrefix: string;
  registryName: string;
  /** Demonstration records and accounts with published passwords; only ever on a loopback address. */
  demo: boolean;
  smtpUrl?: string;
  /** The sender of mails. */
  mailFrom: string;
  /** Minutes without use after which a session ends. */
  idleMinutes: number;
  /** Roles whose holders must use a second factor. */
  secondFactorRequired: z.output<typeof environmentSchema>["SECOND_FACTOR_REQUIRED"];
  /** The hospital's own sign-on; absent: password only. */
  oidc?: OidcSettings;
  /** Counts from 1 to one less than this are withheld from the public. */
  suppressionThreshold: number;
  /** Where ClinicalTrials.gov's API v2 is asked, without a closing slash. */
  ctgovUrl: string;
  /** Requests that one address may send to the API in a minute without a token; with one, ten times as many. */
  apiRequestsPerMinute: number;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
}

/** An OpenID Connect provider and the client that this registry is to it. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** One or more settings are bad; the message holds one sentence for each, on its own line. */
export class BadSettings extends Error {
  override readonly name = "BadSettings";
}

type Environment = Record<string, string | undefined>;

function given(name: SettingName, environment: Environment): string {
  const value = environment[name]?.trim() ?? "";
  if (value === "") return "not given";
  return secretSettings.has(name) ? `given (${value.length} characters, not shown)` : `"${value}"`;
}

function sentence(name: SettingName, environment: Environment, note = ""): string {
  return `${name} is ${given(name, environment)}${note}; allowed: ${allowedValues[name]}.`;
}

/** Loopback addresses of IPv4 (127.0.0.0/8) and IPv6, and `localhost`. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function parseEnvironment(environment: Environment): z.output<typeof environmentSchema> {
  const names = Object.keys(allowedValues) as SettingName[];
  const stated = names.flatMap((name) => {
    const value = environment[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  const parsed = environmentSchema.safeParse(Object.fromEntries(stated));
  if (parsed.success) return parsed.data;
  const faulty = new Set(parsed.error.issues.map((issue) => issue.path[0] as SettingName));
  throw new BadSettings([...faulty].map((name) => sentence(name, environment)).join("\n"));
}

function keysOf(parsed: z.output<typeof environmentSchema>, environment: Environment, dataDir: string) {
  if (parsed.DATABASE_URL) {
    const missing = (["SESSION_SECRET", "DATA_KEY"] as const).filter((name) => parsed[name] === undefined);
    if (missing.length > 0) {
      const why = " although DATABASE_URL is";
      throw new BadSettings(missing.map((name) => sentence(name, environment, why)).join("\n"));
    }
  }
  return {
    sessionSecret: parsed.SESSION_SECRET ?? sessionSecretText.parse(keptSecret(dataDir, "session-secret")),
    dataKey: parsed.DATA_KEY ?? dataKeyText.parse(keptSecret(dataDir, "data-key")),
  };
}

/** All three or none; over http only on this computer, because the secret travels there. */
function oidcOf(parsed: z.output<typeof environmentSchema>, environment: Environment): OidcSettings | undefined {
  const names = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = parsed;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    throw new BadSettings(
      names
        .filter((name) => !parsed[name])
        .map((name) => sentence(name, environment))
        .join("\n"),
    );
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol === "http:" && !isLoopback(hostname)) throw new BadSettings(sentence("OIDC_ISSUER", environment));
  return { issuer: issuer.replace(/\/+$/, ""), clientId, clientSecret };
}

/** What of the settings says where the database is. */
export type DatabasePlace = Pick<Settings, "databaseUrl" | "databaseReadUrl" | "databaseOwnerUrl" | "dataDir">;

function databasePlace(parsed: z.output<typeof environmentSchema>): DatabasePlace {
  const stray = (["DATABASE_READ_URL", "DATABASE_OWNER_URL"] as const).find(
    (name) => !parsed.DATABASE_URL && parsed[name],
  );
  if (stray) throw new BadSettings(`${stray} is given without DATABASE_URL; allowed: only beside DATABASE_URL.`);
  return {
    databaseUrl: parsed.DATABASE_URL,
    databaseReadUrl: parsed.DATABASE_READ_URL,
    databaseOwnerUrl: parsed.DATABASE_OWNER_URL,
    dataDir: resolve(parsed.DATA_DIR),
  };
}

/**
 * Reads where the database is, for commands that need no secret; makes nothing.
 * @throws BadSettings as `readSettings` does.
 */
export function readDatabasePlace(environment: Environment = process.env): DatabasePlace {
  return databasePlace(parseEnvironment(environment));
}

/**
 * Reads the settings from the environment. A variable that is empty counts as absent. On the embedded database the two
 * secrets that are absent are taken from, or made in, the data folder.
 * @throws BadSettings with a sentence for every bad setting: its name, what was given (never a secret) and what is allowed.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const parsed = parseEnvironment(environment);
  const place = databasePlace(parsed);
  const database = place.databaseUrl ? "postgres" : "embedded";
  const demo = parsed.DEMO ?? database === "embedded";
  const host = parsed.HOST ?? (demo ? "127.0.0.1" : "0.0.0.0");
  if (demo && !isLoopback(host)) {
    const rule = "allowed: 127.0.0.1, ::1 or localhost, or any host with DEMO=off";
    throw new BadSettings(`HOST is "${host}" while the demonstration, whose passwords are published, is on; ${rule}.`);
  }
  const shownHost = host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "localhost" : host;
  const publicUrl = (parsed.PUBLIC_URL ?? `http://${shownHost}:${parsed.PORT}`).replace(/\/+$/, "");
  return {
    ...place,
    database,
    port: parsed.PORT,
    host,
    publicUrl,
    ...keysOf(parsed, environment, place.dataDir),
    trustProxy: parsed.TRUST_PROXY,
    registryPrefix: parsed.REGISTRY_PREFIX,
    registryName: parsed.REGISTRY_NAME,
    demo,
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM ?? `no-reply@${new URL(publicUrl).hostname}`,
    idleMinutes: parsed.IDLE_MINUTES,
    secondFactorRequired: parsed.SECOND_FACTOR_REQUIRED,
    oidc: oidcOf(parsed, environment),
    ctgovUrl: parsed.CTGOV_URL.replace(/\/+$/, ""),
    suppressionThreshold: parsed.SUPPRESSION_THRESHOLD,
    apiRequestsPerMinute: parsed.API_REQUESTS_PER_MINUTE,
    logLevel: parsed.LOG_LEVEL,
  };
}
