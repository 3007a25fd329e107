import type { Server } from "node:http";

/** What is to be ended, in this order. */
export interface Stoppable {
  server: Server;
  /** Called first: from then on `/readyz` says that the process is stopping. */
  announce(): void;
  /** Called last: closes the database. */
  close(): Promise<void>;
  /** How long requests under way may take to finish, in milliseconds. */
  grace: number;
}

/**
 * Makes the function that stops a server with nothing lost: no new connection is taken, requests under way are
 * finished (cut after the grace), then the rest is closed. Calling it again waits for the same end.
 */
export function stopper({ server, announce, close, grace }: Stoppable): () => Promise<void> {
  let stopping: Promise<void> | undefined;

  async function stop(): Promise<void> {
    announce();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    await closed;
    clearTimeout(cut);
    clearInterval(idle);
    await close();
  }

  return () => (stopping ??= stop());
}
