import { setupServer } from "msw/node";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "0.0.0.0"]);

/** The network beyond this computer: a test that needs an answer from it adds a handler with `outsideNetwork.use(...)`. */
export const outsideNetwork = setupServer();

/**
 * Cuts the network beyond loopback: a request that no handler answers goes nowhere, gets status 500 and is told to `report`.
 * Requests to this computer pass untouched.
 */
export function cutOutsideNetwork(report: (fault: string) => void): void {
  outsideNetwork.listen({
    onUnhandledRequest(request) {
      if (LOOPBACK.has(new URL(request.url).hostname)) return;
      const fault = `unexpected network call: ${request.method} ${request.url}`;
      report(fault);
      throw new Error(fault);
    },
  });
}
