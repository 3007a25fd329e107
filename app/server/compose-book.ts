import { resolve } from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Express, RequestHandler } from "express";
import type { OpenDatabase } from "@db/client/open-database";
import { pendingMigrations } from "@db/migrate";
import { getPublicState, getPublicStateTogether } from "@db/queries/public-state";
import { apiEndpoints } from "~/api/endpoints";
import { createMetrics } from "~/api/metrics";
import { createApiRouter } from "~/api/router";
import type { Settings } from "~/lib/settings.server";
import { buildIdOf } from "~/server/build-id";
import { composeApp } from "~/server/compose-app";
import { reportFault } from "~/server/faults";
import { log } from "~/server/log";
import { publicSettingsOf } from "~/server/public-settings";
import { factsOf } from "~/server/request-facts";
import { hasSession } from "~/services/accounts/session-of.server";
import { answerStaticAssets } from "~/server/static-assets";

/** Where pages and the browser's files come from: the finished build, or a server that follows the sources. */
export type PageSource =
  { build: ServerBuild } | { vite: { middlewares: RequestHandler; ssrLoadModule(address: string): Promise<unknown> } };

/** What changes while the server runs. */
export interface ServingState {
  /** Set when the process has been told to stop. */
  stopping: boolean;
}

/** The build without the desk's pages: public pages are found among few addresses, and no desk page answers without its guard. */
function publicPart(build: ServerBuild): ServerBuild {
  const withoutDesk = <T>(routes: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => !id.startsWith("routes/desk/")));
  const assets = { ...build.assets, routes: withoutDesk(build.assets.routes) };
  return { ...build, assets, routes: withoutDesk(build.routes) };
}

function pagesOf(source: PageSource, settings: Settings) {
  const shown = publicSettingsOf(settings);
  if ("build" in source) {
    const { build } = source;
    return {
      settings: shown,
      handler: createRequestHandler(build, "production"),
      publicHandler: createRequestHandler(publicPart(build), "production"),
      assets: answerStaticAssets(resolve(build.assetsBuildDirectory)),
      buildId: buildIdOf(build.assets.version, shown),
    };
  }
  const newest = () => source.vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  const handler = createRequestHandler(newest, "development");
  return { settings: shown, handler, publicHandler: handler, assets: source.vite.middlewares, buildId: undefined };
}

/** The HTTP server of an open book. */
export function composeBook(source: PageSource, settings: Settings, open: OpenDatabase, state: ServingState): Express {
  const now = () => new Date();
  return composeApp({
    ...pagesOf(source, settings),
    trustProxy: settings.trustProxy,
    knowsSession: ({ headers }) => hasSession(headers.cookie ?? ""),
    publicState: () => getPublicStateTogether(open.read),
    readiness: {
      stopping: () => state.stopping,
      databaseAnswers: () => getPublicState(open.db),
      pendingMigrations: () => pendingMigrations(open.db),
    },
    api: createApiRouter(apiEndpoints({ settings, now }), (error, res) =>
      reportFault(error, factsOf(res).requestId, log),
    ),
    log,
    metrics: createMetrics(open.pool),
    now,
  });
}
