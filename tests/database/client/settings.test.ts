import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BadSettings, readDatabasePlace, readSettings } from "~/lib/settings.server";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "trialbook-settings-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const secrets = { SESSION_SECRET: "s".repeat(32), DATA_KEY: "ab".repeat(32) };
const DATABASE_URL = "postgres://book:hidden@db.example.org:5432/book";

function complaint(environment: Record<string, string>): string {
  try {
    readSettings({ DATA_DIR: dataDir, ...environment });
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  return "none";
}

describe("settings", () => {
  it("stand at a demonstration on a loopback address when nothing is given", () => {
    expect(readSettings({ DATA_DIR: dataDir })).toMatchObject({
      database: "embedded",
      dataDir,
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://127.0.0.1:3000",
      demo: true,
      trustProxy: 0,
      registryPrefix: "TB",
      registryName: "Trialbook",
      suppressionThreshold: 5,
      logLevel: "info",
    });
  });

  it("keep made secrets in files that only their owner reads, the same at every start", () => {
    const first = readSettings({ DATA_DIR: join(dataDir, "new") });
    const second = readSettings({ DATA_DIR: join(dataDir, "new") });
    expect(first.dataKey).toHaveLength(32);
    expect(second.dataKey.equals(first.dataKey)).toBe(true);
    expect(second.sessionSecret).toBe(first.sessionSecret);
    expect(first.sessionSecret).not.toBe(first.dataKey.toString("base64"));
    expect(statSync(join(dataDir, "new", "data-key")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "new", "session-secret")).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(join(dataDir, "new", "data-key"), "utf8"), "base64")).toEqual(first.dataKey);
  });

  it("need both secrets on PostgreSQL, where the demonstration is off and every address is listened on", () => {
    expect(complaint({ DATABASE_URL })).toMatch(
      /^SESSION_SECRET is not given although DATABASE_URL is; .*\nDATA_KEY is not given/,
    );
    expect(readSettings({ DATA_DIR: dataDir, DATABASE_URL, ...secrets })).toMatchObject({
      database: "postgres",
      demo: false,
      host: "0.0.0.0",
      dataKey: Buffer.from("ab".repeat(32), "hex"),
    });
  });

  it("take a data key in base64 as in hexadecimal digits, and no other length", () => {
    const DATA_KEY = Buffer.alloc(32, 7).toString("base64");
    expect(readSettings({ DATA_DIR: dataDir, DATA_KEY }).dataKey).toEqual(Buffer.alloc(32, 7));
    expect(complaint({ DATA_KEY: "c2hvcnQ=" })).toBe(
      "DATA_KEY is given (8 characters, not shown); allowed: 32 bytes, as 64 hexadecimal digits or as base64.",
    );
  });

  it.each([
    [{ PORT: "http" }, 'PORT is "http"; allowed: a whole number from 0 (any free port) to 65535.'],
    [{ PORT: "70000" }, 'PORT is "70000"; allowed: a whole number from 0 (any free port) to 65535.'],
    [{ DEMO: "maybe" }, 'DEMO is "maybe"; allowed: on or off.'],
    [{ REGISTRY_PREFIX: "tb1" }, 'REGISTRY_PREFIX is "tb1"; allowed: 2 to 8 capital letters A to Z.'],
    [{ SUPPRESSION_THRESHOLD: "0" }, 'SUPPRESSION_THRESHOLD is "0"; allowed: a whole number from 3 to 100.'],
    [{ TRUST_PROXY: "true" }, 'TRUST_PROXY is "true"; allowed: the number of proxies in front, from 0 to 10.'],
    [
      { PUBLIC_URL: "registry.vn" },
      'PUBLIC_URL is "registry.vn"; allowed: an address that begins with http:// or https://.',
    ],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL is "loud"; allowed: fatal, error/],
    [{ DATABASE_READ_URL: DATABASE_URL }, /^DATABASE_READ_URL is given without DATABASE_URL/],
    [{ HOST: "0.0.0.0" }, /^HOST is "0.0.0.0" while the demonstration, whose passwords are published, is on/],
    [{ HOST: "0.0.0.0", DEMO: "off" }, "none"],
    [{ HOST: "::1" }, "none"],
  ] as const)("say of %j in one sentence what is wrong", (environment, message) => {
    expect(complaint(environment)).toMatch(message);
  });

  it("name every bad one at once and never repeat a password", () => {
    const said = complaint({ DATABASE_URL: "mysql://book:hidden@host/book", PORT: "x" });
    expect(said.split("\n")).toHaveLength(2);
    expect(said).not.toContain("hidden");
  });

  it("count an empty variable as absent", () => {
    expect(readSettings({ DATA_DIR: dataDir, PORT: "", DATABASE_URL: " " })).toMatchObject({
      port: 3000,
      database: "embedded",
    });
  });

  it("tell where the database is without asking for, or making, a secret", () => {
    const absent = join(dataDir, "absent");
    expect(readDatabasePlace({ DATABASE_URL, DATA_DIR: absent })).toMatchObject({
      databaseUrl: DATABASE_URL,
      dataDir: absent,
    });
    expect(statSync(absent, { throwIfNoEntry: false })).toBeUndefined();
  });
});
