import { type RequestHandler, Router } from "express";
import { database } from "@db/client/current-database";
import { endpoint } from "~/api/endpoint";
import { limitRequests } from "~/api/v1/request-limit";
import type { Settings } from "~/lib/settings.server";
import { exportedFile, type ExportFormat, openExported } from "~/services/interop/export-trial.server";

/**
 * A public trial in the formats of other registries, below `/api/v1/trials`: `/:id.ictrp.xml`, `/:id.ictrp-companion.json` and
 * `/:id.ctgov.json`, the id being the permanent one or a registration number. 409 for a synthetic trial, one
 * registered by mistake, and an account without any registration.
 */
export function exportsRouter(settings: Pick<Settings, "registryName" | "publicUrl" | "apiRequestsPerMinute">): Router {
  const registry = { name: settings.registryName, publicUrl: settings.publicUrl };
  const answer = (format: ExportFormat): RequestHandler =>
    endpoint(async (req, res) => {
      const trial = await openExported(database().read, req.params["id"] ?? "");
      const { type, text } = exportedFile(trial, format, registry);
      res.set("Cache-Control", "public, max-age=0, must-revalidate").type(type).send(text);
    });
  const perMinute = settings.apiRequestsPerMinute;
  const limit = limitRequests({ anonymous: perMinute, token: perMinute });
  const router = Router();
  router.get("/:id.ictrp.xml", limit, answer("ictrp"));
  router.get("/:id.ictrp-companion.json", limit, answer("ictrp-companion"));
  router.get("/:id.ctgov.json", limit, answer("ctgov"));
  return router;
}
