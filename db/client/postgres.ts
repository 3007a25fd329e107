import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "../tables/database";
import type { OpenDatabase } from "./database-handles";
import { preparing } from "./prepared-statements";
import { typeParsing } from "./type-parsing";

/** Addresses of one PostgreSQL book: the service's login, and where they differ the replica's and the owner's. */
export interface PostgresAddresses {
  databaseUrl: string;
  databaseReadUrl?: string;
  databaseOwnerUrl?: string;
}

const leastVersion = 150_000;

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: "trialbook",
    pipeline: true,
    types: typeParsing,
  });
  // An idle connection that the server ends is replaced by the pool at the next query, which reports what is wrong.
  pool.on("error", () => undefined);
  return pool;
}

/** Kysely ends the pool only when it has used it. */
async function closePool(db: Kysely<Database>, pool: pg.Pool): Promise<void> {
  await db.destroy();
  if (!pool.ended) await pool.end();
}

async function checkServer(setting: string, address: string, pool: pg.Pool): Promise<void> {
  const { host, pathname } = new URL(address);
  let version: number;
  try {
    const answer = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    version = answer.rows[0]?.version ?? 0;
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message || String(("code" in cause && cause.code) || cause.name) : String(cause);
    throw new Error(`${setting}: PostgreSQL at ${host}${pathname} cannot be used: ${reason}.`, { cause });
  }
  if (version >= leastVersion) return;
  throw new Error(
    `${setting}: PostgreSQL at ${host}${pathname} is version ${Math.floor(version / 10_000)}; 15 or newer is needed.`,
  );
}

/**
 * Opens PostgreSQL through pools of ten connections, one pool for each distinct address, and asks each for its version.
 * @throws Error with a sentence naming the setting when a server does not answer, refuses, or is older than 15.
 */
export async function openPostgres(addresses: PostgresAddresses): Promise<OpenDatabase> {
  const named = {
    DATABASE_URL: addresses.databaseUrl,
    DATABASE_READ_URL: addresses.databaseReadUrl ?? addresses.databaseUrl,
    DATABASE_OWNER_URL: addresses.databaseOwnerUrl ?? addresses.databaseUrl,
  };
  const pools = new Map<string, { pool: pg.Pool; db: Kysely<Database> }>();
  const opened = (address: string) => {
    const known = pools.get(address);
    if (known) return known;
    const pool = openPool(address);
    const added = { pool, db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }) };
    pools.set(address, added);
    return added;
  };
  const close = async () => {
    await Promise.all([...pools.values()].map(({ db, pool }) => closePool(db, pool)));
  };
  try {
    for (const [setting, address] of Object.entries(named)) {
      if (!pools.has(address)) await checkServer(setting, address, opened(address).pool);
    }
  } catch (error) {
    await close();
    throw error;
  }
  const main = opened(named.DATABASE_URL);
  return {
    db: main.db,
    read: opened(named.DATABASE_READ_URL).db,
    owner: opened(named.DATABASE_OWNER_URL).db,
    kind: "postgres",
    pool: main.pool,
    close,
  };
}
