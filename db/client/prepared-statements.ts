import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { aheadMark, type Asked, heldMark, type Manner, type Send, togetherSender } from "./held-statements";

/** Said in a statement's text (`/* prepared *\/`) by those that are kept prepared: long ones that are run for every entry. */
export const preparedMark = "/* prepared */";

/** Most statements that one process keeps prepared; a text that comes later is parsed anew each time. */
const mostPrepared = 100;

/** How far into a statement's text its marks are looked for, in characters. */
const marksWithin = 60;

const names = new Map<string, string>();

/** The name under which a connection keeps a statement that bears the mark; undefined for a text that comes too late. */
function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = `trialbook_${names.size + 1}`;
  names.set(text, name);
  return name;
}

function mannerOf(marks: string): Manner {
  if (marks.includes(heldMark)) return "held";
  return marks.includes(aheadMark) ? "ahead" : "answered";
}

function askedOf(text: string, values: readonly unknown[]): { asked: Asked; manner: Manner } {
  const marks = text.slice(0, marksWithin);
  const name = marks.includes(preparedMark) ? preparedName(text) : undefined;
  const asked = name === undefined ? { text, values: [...values] } : { name, text, values: [...values] };
  return { asked, manner: mannerOf(marks) };
}

/** Sends statements at once: written to the connection in one piece, answered in their order. */
function sender(client: pg.PoolClient): Send {
  return async (statements) => {
    const { stream } = client.connection;
    stream.cork();
    const answers = statements.map((asked) => client.query(asked));
    stream.uncork();
    const settled = await Promise.allSettled(answers);
    const failed = settled.find((answer) => answer.status === "rejected");
    if (failed) throw failed.reason;
    return answers.at(-1);
  };
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const send = togetherSender(sender(client));
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(text: string | PostgresCursor<R>, values: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new Error("Rows are read in pages here, not by cursor.");
    const { asked, manner } = askedOf(text, values);
    return send(asked, manner);
  }
  return { query, release: () => client.release() };
}

/**
 * A pool whose connections keep marked statements prepared, so that the server parses and plans each once a connection, and
 * hold back those whose answer nobody reads, so that they travel with what follows. A statement marked as prepared names its
 * columns: one that took whatever a table has would fail once a migration adds to it. The pool's connections are to be of the
 * kind that sends on without waiting for an answer (`pipeline`).
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
