import { type ErrorRequestHandler, Router } from "express";
import { sendProblem, sendProblemOf } from "~/api/send-problem";
import { statusOf } from "~/lib/problem-details";

/** Told of each fault (an error that answers with 500 or above) and the answer it happened in. */
export type FaultListener = (error: unknown, res: Parameters<ErrorRequestHandler>[2]) => void;

/** Turns any error of an endpoint into a problem; cuts an answer that had already begun. */
function problems(onFault: FaultListener): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    if (statusOf(error) >= 500) onFault(error, res);
    if (res.headersSent) res.destroy();
    else sendProblemOf(res, error);
  };
}

/** What lies below `/api` and is a page for people. */
const pagesOfApi: ReadonlySet<string> = new Set(["/docs", "/docs/"]);

/**
 * Everything that machines ask for: `/api`, `/fhir`, feeds and downloads. An unknown path below `/api` or `/fhir` is a
 * problem of status 404; any other unknown path is left to the pages.
 * @param endpoints routers by where they are mounted, asked in their order
 */
export function createApiRouter(endpoints: readonly [path: string, router: Router][], onFault: FaultListener): Router {
  const api = Router();
  for (const [path, router] of endpoints) api.use(path, router);
  api.use(["/api", "/fhir"], (req, res, next) => {
    if (req.baseUrl === "/api" && pagesOfApi.has(req.path)) next();
    else sendProblem(res, 404, "There is nothing at this address.");
  });
  api.use(problems(onFault));
  return api;
}
