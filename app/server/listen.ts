import { createServer, type RequestListener, type Server } from "node:http";

/**
 * Begins to listen, with bounds on slow clients: 15 s for a request's head, 60 s for the whole request; a connection
 * at rest is kept for 65 s, a little longer than proxies usually keep theirs.
 * @throws Error with one sentence when the port is taken or not permitted
 */
export function listen(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 }, answer);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(sentenceFor(error, host, port))));
    server.listen(port, host, () => resolve(server));
  });
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken: stop what listens there, or choose another PORT.`;
  if (code === "EACCES") return `Port ${port} on ${host} is not permitted to this user: choose a PORT above 1023.`;
  if (code === "EADDRNOTAVAIL") return `This computer has no address ${host}: choose another HOST.`;
  return `Port ${port} on ${host} cannot be opened: ${message}.`;
}
