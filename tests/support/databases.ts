import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, openAsBlob, readdirSync, readFileSync, renameSync, rmSync, existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { createInMemory, embeddedHandles } from "@db/client/embedded";
import { type OpenDatabase, openDatabase } from "@db/client/open-database";
import { migrateToLatest } from "@db/migrate";

/** A database of one test's own; `drop()` closes it and leaves nothing. */
export interface TestDatabase extends OpenDatabase {
  /** Address of a native database; undefined on the embedded one. */
  url?: string;
  drop(): Promise<void>;
}

const migrationsFolder = "db/migrations";
const templateLock = 7_320_150_042;

/** Names the schema by the text of its migrations, so that a changed one makes a new template. */
function schemaHash(): string {
  const hash = createHash("sha256").update(readFileSync("db/migrate.ts"));
  for (const name of readdirSync(migrationsFolder).sort()) hash.update(readFileSync(join(migrationsFolder, name)));
  return hash.digest("hex").slice(0, 16);
}

function addressOf(name: string): string {
  const address = new URL(inject("nativeUrl"));
  address.pathname = `/${name}`;
  return address.href;
}

async function onCluster<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(inject("nativeUrl"));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The migrated database that others are copied from: made by the first that needs it, for every worker. */
async function nativeTemplate(client: pg.Client): Promise<string> {
  const name = `trialbook_template_${schemaHash()}`;
  const found = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (found.rowCount) return name;
  const making = `${name}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await client.query(`create database ${making}`);
  const open = await openDatabase({ databaseUrl: addressOf(making), dataDir: "" });
  await migrateToLatest(open.owner).finally(open.close);
  await client.query(`alter database ${making} rename to ${name}`);
  return name;
}

async function createOnCluster(template: boolean): Promise<string> {
  const name = `trialbook_test_${randomUUID().replaceAll("-", "")}`;
  await onCluster(async (client) => {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const source = template ? await nativeTemplate(client) : "template1";
    await client.query(`create database ${name} template ${source}`);
  });
  return name;
}

/**
 * A fresh database on the native cluster of the test run.
 * @param options.migrated false: entirely empty, without a single table.
 */
export async function createNativeDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const name = await createOnCluster(options.migrated ?? true);
  const url = addressOf(name);
  const open = await openDatabase({ databaseUrl: url, dataDir: "" });
  const drop = async () => {
    await open.close();
    await onCluster((client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { ...open, url, drop };
}

/** A migrated embedded database as one file, made once for each schema and kept in the project's cache folder. */
async function embeddedSnapshot(): Promise<Blob> {
  const folder = ".cache/embedded-snapshots";
  const file = join(folder, `${schemaHash()}.tar`);
  if (existsSync(file)) return openAsBlob(file);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old.endsWith(".tar")) rmSync(join(folder, old));
  const pglite = await createInMemory();
  const open = embeddedHandles(pglite);
  await migrateToLatest(open.owner);
  const dumped = await pglite.dumpDataDir("none");
  await open.close();
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, Buffer.from(await dumped.arrayBuffer()));
  renameSync(aside, file);
  return dumped;
}

/**
 * A fresh PGlite in memory.
 * @param options.migrated false: entirely empty, without a single table (4 s instead of 1).
 */
export async function createEmbeddedDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const snapshot = (options.migrated ?? true) ? await embeddedSnapshot() : undefined;
  const open = embeddedHandles(await createInMemory(snapshot));
  return { ...open, drop: open.close };
}
