import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";

/** Stands between the product and PostgreSQL and notes every statement that passes. */
export interface CountingProxy {
  /** The database's address through the proxy. */
  url: string;
  /** The statements since the last call, without those that open and close transactions. */
  taken(): string[];
  close(): Promise<void>;
}

/** What opens and closes a transaction, the naming of whom it runs for among it; marks of a statement stand before it. */
const ofTransactions =
  /^(\s|\/\*.*?\*\/)*(begin|commit|rollback|start transaction|set transaction|select set_config\()/i;

/** The text before the next zero byte, and what follows it. */
function textAt(body: Buffer): [text: string, rest: Buffer] {
  const end = body.indexOf(0);
  return [body.subarray(0, end).toString(), body.subarray(end + 1)];
}

/**
 * The statements in a stream of frontend messages (PostgreSQL protocol 3: type, length, body); the first has no type. A
 * prepared one is named and parsed (P) once, and told each time it is bound (B).
 */
function statementReader(note: (statement: string) => void): (chunk: Buffer) => void {
  const parsed = new Map<string, string>();
  const read = (type: string, body: Buffer) => {
    const [first, rest] = textAt(body);
    if (type === "P") parsed.set(first, textAt(rest)[0]);
    else if (type === "B") note(parsed.get(textAt(rest)[0]) ?? "");
    else if (type === "Q") note(first);
  };
  let pending = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (pending.length < head + 4) return;
      const end = head + pending.readInt32BE(head);
      if (pending.length < end) return;
      const type = started ? String.fromCharCode(pending[0] ?? 0) : "startup";
      const body = pending.subarray(head + 4, end);
      pending = pending.subarray(end);
      started = true;
      read(type, body);
    }
  };
}

/** Opens a proxy to the database at `url` on a free loopback port. */
export async function openCountingProxy(url: string): Promise<CountingProxy> {
  const target = new URL(url);
  let statements: string[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const read = statementReader((statement) => {
      if (!ofTransactions.test(statement)) statements.push(statement);
    });
    client.on("data", read);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    taken() {
      const noted = statements;
      statements = [];
      return noted;
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}
