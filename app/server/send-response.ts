import type { Response as ExpressResponse } from "express";

/** Copies status and headers; a header that is set already is replaced, `Set-Cookie` and `Vary` are added to. */
export function sendHead(res: ExpressResponse, answer: { status: number; headers: Iterable<[string, string]> }): void {
  res.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name === "set-cookie") res.append(name, value);
    else if (name === "vary") res.vary(value);
    else res.setHeader(name, value);
  }
}

/**
 * Sends head and body of a complete answer with the body's length; to HEAD the head only, with the length where the
 * body is known.
 */
export function sendWhole(res: ExpressResponse, answer: Parameters<typeof sendHead>[1], body: Buffer): void {
  sendHead(res, answer);
  const isHead = res.req.method === "HEAD";
  const bodiless = answer.status === 204 || answer.status === 304 || (isHead && body.length === 0);
  if (!bodiless) res.setHeader("Content-Length", body.length);
  res.end(isHead ? undefined : body);
}
