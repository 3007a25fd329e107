import type { RequestHandler } from "express";
import { endpoint } from "~/api/endpoint";
import { namesTag, weakTag } from "~/lib/entity-tag";
import { openPublicWork } from "~/services/api/public-work.server";
import { pathOf } from "./path-of";
import type { PublicOperation } from "./operation";
import { readQuery } from "./read-query";
import { sendAnswer } from "./send-answer";

/** Changes with the shape of answers, so that a store never keeps an old one. */
const shape = 1;

/** Answers an operation that is open to everybody: cacheable, 304 for whoever holds the current data version. */
export function answerPublic(operation: PublicOperation, now: () => Date): RequestHandler {
  return endpoint(async (req, res) => {
    const query = readQuery(operation.query, new URL(req.originalUrl, "http://localhost").searchParams);
    const { work, state } = await openPublicWork(now());
    const tag = weakTag(["api", shape, state.version]);
    const answer = namesTag(req.get("if-none-match"), tag)
      ? null
      : await operation.handle(work, { path: pathOf(req), query, body: undefined }, req);
    res.set("Cache-Control", "public, max-age=0, must-revalidate");
    res.set("ETag", tag).set("Last-Modified", state.changedAt.toUTCString());
    if (answer === null) res.status(304).end();
    else sendAnswer(req, res, { operation, query, answer });
  });
}
