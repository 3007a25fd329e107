import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler as RemixHandler } from "@remix-run/node";
import { type RequestHandler, Router } from "express";
import { pino } from "pino";
import type { PublicState } from "@db/queries/public-state";
import { createMetrics } from "~/api/metrics";
import { createApiRouter } from "~/api/router";
import { type AppParts, composeApp } from "~/server/compose-app";
import { reportFault } from "~/server/faults";
import { listen } from "~/server/listen";
import { factsOf } from "~/server/request-facts";

/** What a test says of the server it wants; the rest is plain. */
export interface Wanted extends Partial<Omit<AppParts, "handler" | "settings">> {
  handler?: RemixHandler;
  settings?: Partial<AppParts["settings"]>;
  endpoints?: Parameters<typeof createApiRouter>[0];
}

export interface ComposedApp {
  url: string;
  server: Server;
  /** The public state that the server reads; change it to publish something. */
  state: PublicState;
  /** What was logged, one object a line. */
  logged: Record<string, unknown>[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const page: RemixHandler = async (request, context) =>
  new Response(`<html lang="${context?.language}">${new URL(request.url).pathname}</html>`, {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });

/** Starts a composed server on a free loopback port, with a plain function in the place of the pages. */
export async function startComposed(wanted: Wanted = {}): Promise<ComposedApp> {
  const logged: Record<string, unknown>[] = [];
  const write = (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>);
  const log = pino({ base: null, level: "debug" }, { write });
  const state: PublicState = { version: 1, changedAt: new Date("2026-03-01T00:00:00Z") };
  const app = composeApp({
    trustProxy: 0,
    handler: page,
    publicHandler: wanted.handler ?? page,
    knowsSession: async () => true,
    publicState: async () => ({ ...state }),
    readiness: { stopping: () => false, databaseAnswers: async () => 1, pendingMigrations: async () => [] },
    api: createApiRouter(wanted.endpoints ?? [], (error, res) => reportFault(error, factsOf(res).requestId, log)),
    assets: Router(),
    buildId: "build1",
    log,
    metrics: createMetrics(),
    now: () => new Date("2026-03-02T05:00:00Z"),
    ...wanted,
    settings: {
      registryName: "Registry",
      registryPrefix: "TB",
      publicUrl: "http://registry.test",
      demo: false,
      suppressionThreshold: 5,
      ctgovUrl: "http://study-registry.test/api/v2",
      ...wanted.settings,
    },
  });
  const server = await listen(app, "127.0.0.1", 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers, redirect: "manual" });
  return { url, server, state, logged, get, close };
}

/** A router with one GET endpoint, for tests of the composition. */
export function routerWith(path: string, answer: RequestHandler): Router {
  return Router().get(path, answer);
}
