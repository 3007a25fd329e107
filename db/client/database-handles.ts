import type { Kysely } from "kysely";
import type pg from "pg";
import type { Database } from "../tables/database";

/** An open database: three handles that may be one and the same. */
export interface OpenDatabase {
  /** For requests, through `asActor`. */
  db: Kysely<Database>;
  /** For public reads; possibly a replica, a moment behind. */
  read: Kysely<Database>;
  /** The tables' owner: migrations, jobs, accounts, the audit's verification. Row-level security does not hold it. */
  owner: Kysely<Database>;
  kind: "embedded" | "postgres";
  /** The pool behind `db`; on the embedded database it holds one connection, and there is no second. */
  pool: pg.Pool;
  /** Waits for what runs, then closes every connection and gives up the lock of the data folder. */
  close(): Promise<void>;
}
