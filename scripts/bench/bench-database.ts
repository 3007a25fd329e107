import { randomBytes } from "node:crypto";
import pg from "pg";
import { type KeptProcess, startKept } from "./kept-process";

/** A database of this run's own. */
export interface BenchDatabase {
  url: string;
  /** What the server is and how safely it writes, for the reader of the figures. */
  server: { version: string; fsync: string; synchronousCommit: string; given: boolean };
  /** Drops the database; a throw-away server goes with it. */
  remove(): Promise<void>;
}

/** As a hospital would run it: nothing is gained by writing carelessly. */
const safeWrites = JSON.stringify({ fsync: "on", full_page_writes: "on", synchronous_commit: "on" });

/** Runs one piece of work on a connection of its own; a connection that breaks is told by the query that meets it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function readServer(client: pg.Client) {
  const { rows } = await client.query<{ version: string; fsync: string; synchronous: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as synchronous`,
  );
  const [found] = rows;
  if (!found) throw new Error("PostgreSQL did not say what it is.");
  return { version: found.version, fsync: found.fsync, synchronousCommit: found.synchronous };
}

/**
 * Makes an empty database on the server at `given`, else on a throw-away PostgreSQL with safe writes.
 * @throws Error when no PostgreSQL answers, or the login may not make a database.
 */
export async function createBenchDatabase(given: string | undefined): Promise<BenchDatabase> {
  let keeper: KeptProcess | undefined;
  if (!given) keeper = await startKept("PostgreSQL", ["scripts/test-postgres.mjs"], { TEST_PG_SETTINGS: safeWrites });
  const home = given ?? keeper?.url ?? "";
  const name = `trialbook_bench_${randomBytes(6).toString("hex")}`;
  try {
    const server = await withClient(home, async (client) => {
      await client.query(`create database ${name}`);
      return readServer(client);
    });
    const address = new URL(home);
    address.pathname = `/${name}`;
    return {
      url: address.href,
      server: { ...server, given: given !== undefined },
      async remove() {
        if (given) await withClient(home, (client) => client.query(`drop database if exists ${name} with (force)`));
        await keeper?.stop();
      },
    };
  } catch (error) {
    await keeper?.stop();
    throw error;
  }
}
