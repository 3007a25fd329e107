import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { type RouteClass, routeClassOf } from "~/server/route-class";

/** What the server settles once about a request, before anything answers it. */
export interface RequestFacts {
  requestId: string;
  routeClass: RouteClass;
  /** Script nonce, new for each request; sent on desk pages only. */
  nonce: string;
}

const facts = new WeakMap<Response, RequestFacts>();

/** An identifier that a trusted proxy may have given already. */
const proxyIdentifier = /^[\w-]{8,64}$/;

/** Settles the facts of each request and answers with its identifier in `X-Request-Id`. */
export function settleRequestFacts(behindProxy: boolean): RequestHandler {
  return (req, res, next) => {
    const given = behindProxy ? req.get("x-request-id") : undefined;
    const requestId = given !== undefined && proxyIdentifier.test(given) ? given : randomUUID();
    facts.set(res, { requestId, routeClass: routeClassOf(req.path), nonce: randomBytes(16).toString("base64") });
    res.setHeader("X-Request-Id", requestId);
    next();
  };
}

/**
 * The facts of the request that `res` answers.
 * @throws Error before `settleRequestFacts` has seen the request.
 */
export function factsOf(res: Response): RequestFacts {
  const settled = facts.get(res);
  if (!settled) throw new Error("The request has no settled facts.");
  return settled;
}
