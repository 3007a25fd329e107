import type { Request, RequestHandler } from "express";
import { Refusal } from "~/server/refusal";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

function originIn(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** True for an origin (or an address) on the host that was asked, or on the host that readers are told. */
function isOwn(address: string, req: Request, publicUrl: string): boolean {
  const origin = originIn(address);
  if (!origin) return false;
  return origin.origin === new URL(publicUrl).origin || origin.host === req.headers.host?.toLowerCase();
}

/**
 * Whether a request that changes something comes from our own pages, as far as can be told: by `Origin`, else by
 * `Referer`, else by `Sec-Fetch-Site`. One that states none of them comes from no browser of the last years, and bears
 * no session that somebody else could have borrowed. `Origin: null` counts only when the browser vouches for it.
 */
export function comesFromOwnPages(req: Request, publicUrl: string): boolean {
  const { origin, referer } = req.headers;
  const site = req.get("sec-fetch-site");
  if (origin !== undefined && origin !== "null") return isOwn(origin, req, publicUrl);
  if (referer !== undefined) return isOwn(referer, req, publicUrl);
  if (origin === "null") return site === "same-origin";
  return site === undefined || site === "same-origin" || site === "none";
}

/**
 * Refuses with 403 what a foreign page sends here on a reader's behalf. `Origin` is then dropped: it has been judged,
 * and behind a proxy that rewrites `Host` a second judge would be misled.
 */
export function guardOrigin(publicUrl: string): RequestHandler {
  return (req, _res, next) => {
    if (!harmless.has(req.method) && !comesFromOwnPages(req, publicUrl)) {
      next(new Refusal(403));
      return;
    }
    delete req.headers.origin;
    next();
  };
}
