import type { RequestHandler } from "express";
import type { Pool } from "pg";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** One answered request, as it is counted. */
export interface CountedRequest {
  routeClass: string;
  method: string;
  status: number;
  seconds: number;
}

/** The measurements of this process. */
export interface Metrics {
  count(request: CountedRequest): void;
  /** Everything in the Prometheus text format. */
  text(): Promise<string>;
  contentType: string;
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Begins measuring: the process itself, requests by class, method and status, and the connections of the pool. */
export function createMetrics(pool?: Pick<Pool, "totalCount" | "idleCount" | "waitingCount">): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: "http_requests_total",
    help: "Requests answered.",
    labelNames: ["route_class", "method", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from the request's head to the end of its answer.",
    labelNames: ["route_class"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  if (pool) {
    new Gauge({
      name: "database_connections",
      help: "Connections of the pool, and requests waiting for one.",
      labelNames: ["state"],
      registers,
      collect() {
        this.set({ state: "open" }, pool.totalCount);
        this.set({ state: "idle" }, pool.idleCount);
        this.set({ state: "waiting" }, pool.waitingCount);
      },
    });
  }
  return {
    count({ routeClass, method, status, seconds }) {
      requests.inc({ route_class: routeClass, method: methods.has(method) ? method : "other", status });
      durations.observe({ route_class: routeClass }, seconds);
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

const loopbackPeer = /^(::ffff:)?127\.|^::1$/;
const forwardingHeaders = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"];

/**
 * `GET /metrics`, for a collector on this same computer only: the connection must come from a loopback address and
 * bear no forwarding header, so that a proxy on this computer does not open it to its readers. Everybody else is told
 * that there is nothing here. A proxy that adds no such header must itself refuse the path.
 */
export function answerMetrics(metrics: Metrics): RequestHandler {
  return async (req, res, next) => {
    const local = loopbackPeer.test(req.socket.remoteAddress ?? "");
    if (!local || forwardingHeaders.some((header) => req.headers[header] !== undefined)) {
      res.status(404).type("text/plain").send("Not found.\n");
      return;
    }
    try {
      res
        .set("Cache-Control", "no-store")
        .type(metrics.contentType)
        .send(await metrics.text());
    } catch (error) {
      next(error);
    }
  };
}
