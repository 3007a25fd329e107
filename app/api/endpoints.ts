import type { Router } from "express";
import { exportsRouter } from "~/api/exports";
import { feedsRouter } from "~/api/feeds";
import { methodsRouter } from "~/api/methods";
import { bulkRouter } from "~/api/v1/bulk";
import { apiV1Router } from "~/api/v1/router";
import type { Settings } from "~/lib/settings.server";
import { dumpFolder } from "~/services/dumps/write-dumps.server";

/** What endpoints are made with; the database is the process's own (`database()`). */
export interface EndpointParts {
  settings: Settings;
  now(): Date;
}

/** Every router of the API with the path it is mounted at, in the order in which they are asked. */
export function apiEndpoints(parts: EndpointParts): [path: string, router: Router][] {
  return [
    ["/api/v1/methods", methodsRouter()],
    ["/api/v1/trials", exportsRouter(parts.settings)],
    ["/api/v1/bulk", bulkRouter(dumpFolder(parts.settings))],
    ["/api/v1", apiV1Router(parts)],
    ["/", feedsRouter(parts)],
  ];
}
