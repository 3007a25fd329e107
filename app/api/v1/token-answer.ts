import { createHash } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { endpoint } from "~/api/endpoint";
import { sendProblem } from "~/api/send-problem";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { InvalidInput } from "~/lib/errors";
import { openToken, readAsToken, writeAsToken } from "~/services/api/token-work.server";
import type { TokenOperation } from "./operation";
import { pathOf } from "./path-of";
import { readBody, readQuery } from "./read-query";
import { sendAnswer } from "./send-answer";

const bearer = /^Bearer ([\w-]{20,200})$/i;

function refuseWithoutToken(res: Response): void {
  res.set("WWW-Authenticate", 'Bearer realm="Trialbook"');
  sendProblem(res, 401, "A personal token in force is needed: Authorization: Bearer tb_...");
}

/** The key of a request that writes. @throws InvalidInput without one. */
function idempotencyKey(req: Request): string {
  const key = req.get("idempotency-key")?.trim() ?? "";
  if (key.length >= 1 && key.length <= 255) return key;
  throw new InvalidInput([{ path: "Idempotency-Key", message: "a header of 1 to 255 characters is needed" }]);
}

async function answerRead(
  operation: TokenOperation,
  token: string,
  now: Date,
  { req, res }: { req: Request; res: Response },
) {
  const known = await openToken(token, null, now);
  if (!known) return refuseWithoutToken(res);
  const query = readQuery(operation.query, new URL(req.originalUrl, "http://localhost").searchParams);
  const asked = { permission: operation.scope, now };
  const answer = await readAsToken(known, asked, (work) =>
    operation.handle(work, { path: pathOf(req), query, body: undefined }),
  );
  res.set("Cache-Control", "no-store");
  sendAnswer(req, res, { operation, query, answer });
}

async function answerWrite(
  operation: TokenOperation,
  token: string,
  now: Date,
  { req, res }: { req: Request; res: Response },
) {
  const key = idempotencyKey(req);
  const known = await openToken(token, key, now);
  if (!known) return refuseWithoutToken(res);
  const body = operation.body ? readBody(operation.body, req.body) : undefined;
  const path = pathOf(req);
  const text = canonicalJson({ operation: operation.id, path, body: body as JsonValue });
  const request = { key, sha256: createHash("sha256").update(text).digest() };
  const again = () => openToken(token, key, now);
  const kept = await writeAsToken(known, { permission: operation.scope, now, request, again }, async (work) => {
    const answer = await operation.handle(work, { path, query: {}, body });
    if ("rows" in answer) throw new Error(`${operation.id} answers a list to a post`);
    return { status: answer.status ?? 200, answer: answer.body as object, location: answer.location ?? null };
  });
  res.set("Cache-Control", "no-store");
  if (kept.location !== null) res.location(kept.location);
  if (kept.repeated) res.set("Idempotency-Replayed", "true");
  res.status(kept.status).json(kept.answer);
}

/** Answers an operation for the holder of a personal token; 401 without one. */
export function answerToken(operation: TokenOperation, now: () => Date): RequestHandler {
  const answer = operation.method === "get" ? answerRead : answerWrite;
  return endpoint(async (req, res) => {
    const token = bearer.exec(req.get("authorization") ?? "")?.[1];
    if (token === undefined) return refuseWithoutToken(res);
    await answer(operation, token, now(), { req, res });
  });
}
