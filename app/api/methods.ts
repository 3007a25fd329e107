import { Router } from "express";
import { endpoint } from "~/api/endpoint";
import type { Computer } from "~/services/methods/method";
import { answerMethod, listMethods } from "~/services/methods/answer-method.server";

/** A result follows from its address alone; a store may keep it for an hour. */
const kept = "public, max-age=3600";

/**
 * `GET /` lists the methods; `GET /:name?...` answers `{method, input, result, reference}`, or 422 naming what is wrong.
 * @param computer computes the results; the server's own unless given
 */
export function methodsRouter(computer?: Computer): Router {
  const router = Router();
  router.get("/", (_req, res) => {
    res.set("Cache-Control", kept).json({ methods: listMethods() });
  });
  router.get(
    "/:name",
    endpoint(async (req, res) => {
      const query = new URL(req.originalUrl, "http://localhost").searchParams;
      const answer = await answerMethod(req.params.name ?? "", query, computer);
      res.set("Cache-Control", kept).json(answer);
    }),
  );
  return router;
}
