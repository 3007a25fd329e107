import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";

/** Said in a statement's text (`/* prepared *\/`) by those that are kept prepared: long ones that are run for every entry. */
export const preparedMark = "/* prepared */";

/** Most statements that one process keeps prepared; a text that comes later is parsed anew each time. */
const mostPrepared = 100;

const names = new Map<string, string>();

/** The name under which a connection keeps a marked statement; undefined for every other. */
function preparedName(text: string): string | undefined {
  if (!text.slice(0, 60).includes(preparedMark)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = `trialbook_${names.size + 1}`;
  names.set(text, name);
  return name;
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(text: string | PostgresCursor<R>, values: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new Error("Rows are read in pages here, not by cursor.");
    const name = preparedName(text);
    const asked = name === undefined ? { text, values: [...values] } : { name, text, values: [...values] };
    return client.query(asked);
  }
  return { query, release: () => client.release() };
}

/**
 * A pool whose connections keep marked statements prepared, so that the server parses and plans each once a connection. A
 * marked statement names its columns: one that took whatever a table has would fail once a migration adds to it.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    const known = clients.get(client) ?? preparingClient(client);
    clients.set(client, known);
    return known;
  };
  return { connect, end: () => pool.end() };
}
