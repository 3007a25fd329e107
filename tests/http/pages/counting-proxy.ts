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

const ofTransactions = /^\s*(begin|commit|rollback|start transaction|set transaction)\b/i;

/** The statements in a stream of frontend messages (PostgreSQL protocol 3: type, length, body); the first has no type. */
function statementReader(note: (statement: string) => void): (chunk: Buffer) => void {
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
      const text = type === "P" ? body.subarray(body.indexOf(0) + 1) : type === "Q" ? body : undefined;
      if (text) note(text.subarray(0, text.indexOf(0)).toString());
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
