import { z } from "zod";

const switches: Record<string, boolean> = {
  "1": true,
  true: true,
  on: true,
  yes: true,
  "0": false,
  false: false,
  off: false,
  no: false,
};

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const address = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const postgresAddress = address("postgres:", "postgresql:").optional();

const onOrOff = z
  .string()
  .transform((text) => switches[text.toLowerCase()])
  .pipe(z.boolean())
  .optional();

/** 32 bytes as they are written: 64 hexadecimal digits or base64 (44 characters). */
export const dataKeyText = z
  .string()
  .transform((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64"))
  .refine((bytes) => bytes.length === 32);

/** The roles that may be made to use a second factor, as they are written in the setting. */
const rolesInSettings = [
  "investigator",
  "coordinator",
  "laboratory",
  "monitor",
  "sponsor",
  "data_monitoring_committee",
  "ethics_reviewer",
  "regulator",
  "administrator",
] as const;

export const sessionSecretText = z.string().min(32);

/** The environment's variables that are settings, each by its own form; an absent one stands for its default. */
export const environmentSchema = z.object({
  DATABASE_URL: postgresAddress,
  DATABASE_READ_URL: postgresAddress,
  DATABASE_OWNER_URL: postgresAddress,
  DATA_DIR: z.string().default("./data"),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/)
    .optional(),
  PUBLIC_URL: address("http:", "https:").optional(),
  SESSION_SECRET: sessionSecretText.optional(),
  DATA_KEY: dataKeyText.optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  REGISTRY_PREFIX: z
    .string()
    .regex(/^[A-Z]{2,8}$/)
    .default("TB"),
  REGISTRY_NAME: z.string().max(120).default("Trialbook"),
  DEMO: onOrOff,
  SMTP_URL: address("smtp:", "smtps:").optional(),
  MAIL_FROM: z.email().optional(),
  IDLE_MINUTES: wholeNumber(5, 480).default(30),
  SECOND_FACTOR_REQUIRED: z
    .string()
    .transform((text) => text.split(",").map((role) => role.trim()))
    .pipe(z.array(z.enum(rolesInSettings)))
    .default([]),
  OIDC_ISSUER: address("http:", "https:").optional(),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(2000).optional(),
  SUPPRESSION_THRESHOLD: wholeNumber(3, 100).default(5),
  CTGOV_URL: address("http:", "https:").default("https://clinicaltrials.gov/api/v2"),
  API_REQUESTS_PER_MINUTE: wholeNumber(10, 999_999).default(600),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type SettingName = keyof typeof environmentSchema.shape;

/** What each setting allows, in the words that follow "allowed:" in the sentence about a bad one. */
export const allowedValues: Record<SettingName, string> = {
  DATABASE_URL: "postgres://user:password@host:port/database",
  DATABASE_READ_URL: "postgres://user:password@host:port/database",
  DATABASE_OWNER_URL: "postgres://user:password@host:port/database",
  DATA_DIR: "a folder",
  PORT: "a whole number from 0 (any free port) to 65535",
  HOST: "a host name or an IP address, without a port",
  PUBLIC_URL: "an address that begins with http:// or https://",
  SESSION_SECRET: "32 characters or more",
  DATA_KEY: "32 bytes, as 64 hexadecimal digits or as base64",
  TRUST_PROXY: "the number of proxies in front, from 0 to 10",
  REGISTRY_PREFIX: "2 to 8 capital letters A to Z",
  REGISTRY_NAME: "at most 120 characters",
  DEMO: "on or off",
  SMTP_URL: "smtp://user:password@host:port or smtps://...",
  MAIL_FROM: "an e-mail address",
  IDLE_MINUTES: "a whole number from 5 to 480",
  SECOND_FACTOR_REQUIRED: `roles with commas between them, of ${rolesInSettings.join(", ")}`,
  OIDC_ISSUER:
    "an address that begins with https:// (http:// on this computer), beside OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
  OIDC_CLIENT_ID: "the name that the provider gave, beside OIDC_ISSUER and OIDC_CLIENT_SECRET",
  OIDC_CLIENT_SECRET: "the secret that the provider gave, beside OIDC_ISSUER and OIDC_CLIENT_ID",
  SUPPRESSION_THRESHOLD: "a whole number from 3 to 100",
  CTGOV_URL: "an address that begins with http:// or https://",
  API_REQUESTS_PER_MINUTE: "a whole number from 10 to 999999",
  LOG_LEVEL: "fatal, error, warn, info, debug, trace or silent",
};

/** Settings whose value is never repeated in a message. */
export const secretSettings: ReadonlySet<SettingName> = new Set([
  "DATABASE_URL",
  "DATABASE_READ_URL",
  "DATABASE_OWNER_URL",
  "SESSION_SECRET",
  "DATA_KEY",
  "SMTP_URL",
  "OIDC_CLIENT_SECRET",
]);
