import type { RequestHandler as RemixHandler } from "@remix-run/node";
import express, { type Express, type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import type { PublicState } from "@db/queries/public-state";
import { answerHealth, answerReadiness, type ReadinessQuestions } from "~/api/health";
import { answerMetrics, type Metrics } from "~/api/metrics";
import { guardAddress } from "~/server/address-guard";
import { answerDeskPages } from "~/server/desk-pages";
import { type KnowsSession, readFormBody } from "~/server/form-body";
import { guardOrigin } from "~/server/origin-guard";
import { answerPublicPages } from "~/server/public-pages";
import type { PublicSettings } from "~/server/public-settings";
import { answerRefusals } from "~/server/refusal-page";
import { factsOf, settleRequestFacts } from "~/server/request-facts";
import { logRequests } from "~/server/request-log";
import { protectAnswers } from "~/server/security-headers";

/** Everything that the server is composed of; nothing is looked up elsewhere. */
export interface AppParts {
  settings: PublicSettings;
  /** Proxies in front whose forwarding headers are believed; 0: none. */
  trustProxy: number;
  knowsSession: KnowsSession;
  /** Renders pages. */
  handler: RemixHandler;
  /** Renders public pages. */
  publicHandler: RemixHandler;
  publicState(): Promise<PublicState>;
  readiness: ReadinessQuestions;
  /** What machines ask for; asked before the pages. */
  api: Router;
  /** The build's files, or the development server. */
  assets: RequestHandler;
  /** Changes with the code and the settings that pages show; undefined while developing. */
  buildId: string | undefined;
  log: Logger;
  metrics: Metrics;
  now(): Date;
}

/** Composes the HTTP server: each request passes the parts from top to bottom until one answers. */
export function composeApp(parts: AppParts): Express {
  const { settings, handler, now, log, metrics } = parts;
  const behindProxy = parts.trustProxy > 0;
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("trust proxy", parts.trustProxy);
  app.set("query parser", "simple");

  app.use(settleRequestFacts(behindProxy));
  app.use(logRequests(log, metrics));
  app.use(protectAnswers({ https: settings.publicUrl.startsWith("https:"), development: parts.buildId === undefined }));
  app.use(guardAddress(behindProxy));
  app.use(parts.assets);
  app.get("/healthz", answerHealth);
  app.get("/readyz", answerReadiness(parts.readiness));
  app.get("/metrics", answerMetrics(metrics));
  app.use(guardOrigin(settings.publicUrl));
  app.use(parts.api);
  app.use(readFormBody(parts.knowsSession));

  const desk = answerDeskPages({ handler, settings, now });
  const publicPages = answerPublicPages({ ...parts, handler: parts.publicHandler, settings, now });
  app.use((req, res, next) => (factsOf(res).routeClass === "desk" ? desk : publicPages)(req, res, next));
  app.use(answerRefusals(log));
  return app;
}
