import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "../tables/database";
import type { OpenDatabase } from "./database-handles";
import { lockFolder } from "./embedded-lock";
import { typeParsing } from "./type-parsing";

/** The extensions that the schema may use; a snapshot must be loaded with the same ones. */
const extensions = { unaccent, pgcrypto };

/**
 * A PGlite in memory, empty or from a snapshot (`dumpDataDir("none")`). Costs 4 s empty, about 1 s from a snapshot.
 */
export function createInMemory(snapshot?: Blob): Promise<PGlite> {
  return PGlite.create({ extensions, loadDataDir: snapshot });
}

/**
 * One PGlite behind a pool of one connection: transactions never interleave, whoever waits more than 30 s for the
 * connection is refused (a query outside the transaction that holds it would otherwise wait for ever).
 * @param release called last by `close()`.
 */
export function embeddedHandles(pglite: PGlite, release: () => Promise<void> = async () => undefined): OpenDatabase {
  const pool = new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    types: typeParsing,
  });
  pool.on("error", () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = async () => {
    await db.destroy();
    if (!pool.ended) await pool.end();
    await pglite.close();
    await release();
  };
  return { db, read: db, owner: db, kind: "embedded", pool, close: () => (closing ??= close()) };
}

/** Makes the database's files aside and moves them into place complete, so that a start cut short leaves no half. */
async function makeFiles(files: string): Promise<void> {
  const aside = `${files}.new`;
  rmSync(aside, { recursive: true, force: true });
  const pglite = await PGlite.create({ dataDir: aside, extensions });
  await pglite.close();
  renameSync(aside, files);
}

/**
 * Opens the database in the folder's `postgres` subfolder, making both (mode 0700) when absent. First start about 5 s,
 * later ones under 1 s. One process at a time.
 * @throws Error with a sentence when another process has it open.
 */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir);
  try {
    const files = join(dataDir, "postgres");
    if (!existsSync(files)) await makeFiles(files);
    return embeddedHandles(await PGlite.create({ dataDir: files, extensions }), lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}
