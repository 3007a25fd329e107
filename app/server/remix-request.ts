import type { Request as ExpressRequest, Response as ExpressResponse } from "express";

/** Headers that belong to one connection, not to the request (RFC 9110, section 7.6.1). */
const ofTheConnection = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer", "host"]);

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || ofTheConnection.has(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  return headers;
}

/**
 * The request as Remix reads it, its body already in `req.body`. The address stands under the origin that readers are
 * told, whatever `Host` says. It is aborted when the asker goes away before the answer is complete.
 */
export function remixRequest(req: ExpressRequest, res: ExpressResponse, origin: string): Request {
  const asker = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) asker.abort();
  });
  const headers = headersOf(req);
  headers.set("host", new URL(origin).host);
  const body: unknown = req.body;
  return new Request(new URL(origin).origin + req.originalUrl, {
    method: req.method,
    headers,
    signal: asker.signal,
    ...(Buffer.isBuffer(body) && body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
}
