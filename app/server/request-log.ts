import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Metrics } from "~/api/metrics";
import { loggedPath } from "~/server/logged-path";
import { factsOf, type RequestFacts } from "~/server/request-facts";

function levelOf({ routeClass }: RequestFacts, status: number): "error" | "info" | "debug" {
  if (status >= 500) return "error";
  return routeClass === "asset" || routeClass === "operations" ? "debug" : "info";
}

/**
 * Logs and counts each request when its answer has been sent or given up: method, path, status, milliseconds, bytes
 * written (head and body), request id. Never the address asked from, a cookie, a query or a body.
 */
export function logRequests(log: Logger, metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    const begun = process.hrtime.bigint();
    const { socket } = req;
    const writtenBefore = socket.bytesWritten;
    res.once("close", () => {
      const facts = factsOf(res);
      const ms = Number(process.hrtime.bigint() - begun) / 1e6;
      metrics.count({ routeClass: facts.routeClass, method: req.method, status: res.statusCode, seconds: ms / 1000 });
      log[levelOf(facts, res.statusCode)](
        {
          requestId: facts.requestId,
          method: req.method,
          path: loggedPath(req.originalUrl),
          status: res.statusCode,
          ms: Math.round(ms * 10) / 10,
          bytes: socket.bytesWritten - writtenBefore,
          ...(res.writableFinished ? {} : { abandoned: true }),
        },
        "request",
      );
    });
    next();
  };
}
