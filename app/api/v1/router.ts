import express, { type RequestHandler, Router } from "express";
import { sendProblem } from "~/api/send-problem";
import type { Language } from "~/lib/languages/languages";
import type { Settings } from "~/lib/settings.server";
import { allowReadingAcrossOrigins } from "./cross-origin";
import { openApiDocument } from "./openapi";
import { operations } from "./operations";
import type { Operation } from "./operation";
import { answerPublic } from "./public-answer";
import { limitRequests } from "./request-limit";
import { answerToken } from "./token-answer";
import { boundUpload } from "./upload-bound";

/** The version of the interface, of which the first number stands in every address. */
export const apiVersion = "1.0.0";

const bodyLimit = "100kb";

/** Where reading on ends, in bytes: far enough beyond the limit that an ordinary body too large is read to its end and refused. */
const mostUploaded = 1_000_000;

function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function handlerOf(operation: Operation, now: () => Date) {
  return operation.scope === null ? answerPublic(operation, now) : answerToken(operation, now);
}

const refuseOtherThanJson: RequestHandler = (req, res, next) => {
  if (req.is("application/json")) next();
  else sendProblem(res, 415, "The body is to be JSON: Content-Type: application/json.");
};

/** `/api/v1`: the document, and every operation with its limits, before anything of a request is parsed. */
export function apiV1Router({ settings, now }: { settings: Settings; now(): Date }): Router {
  const router = Router();
  router.use(allowReadingAcrossOrigins);
  router.use(limitRequests({ anonymous: settings.apiRequestsPerMinute, token: settings.apiRequestsPerMinute * 10 }));
  const documents = new Map<Language, string>();
  router.get("/openapi.json", (req, res) => {
    const language: Language = req.query["lang"] === "vi" ? "vi" : "en";
    const at = { title: settings.registryName, url: `${settings.publicUrl}/api/v1`, version: apiVersion, language };
    const text = documents.get(language) ?? JSON.stringify(openApiDocument(operations, at));
    documents.set(language, text);
    res.set("Cache-Control", "public, max-age=300").type("application/json").send(text);
  });
  for (const operation of operations) {
    const route = router.route(routeOf(operation.path));
    if (operation.method === "get") route.get(handlerOf(operation, now));
    else
      route.post(
        refuseOtherThanJson,
        boundUpload(mostUploaded),
        express.json({ limit: bodyLimit }),
        handlerOf(operation, now),
      );
  }
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const methods = operations.filter((operation) => operation.path === path).map(({ method }) => method.toUpperCase());
    router.all(routeOf(path), (_req, res) => {
      res.set("Allow", [...new Set(methods)].join(", "));
      sendProblem(res, 405, `Allowed: ${[...new Set(methods)].join(", ")}.`);
    });
  }
  return router;
}
