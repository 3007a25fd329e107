import type { RequestHandler } from "express";
import { Refusal } from "~/server/refusal";

const longestAddress = 8_192;

/**
 * Refuses what no reader sends: an address longer than 8 KB (414), or one that is not a path or holds an encoded NUL (400),
 * which no text in the book holds. The host that a
 * proxy forwards is believed only behind one, and then stands in `Host`; `X-Forwarded-Host` goes no further.
 */
export function guardAddress(behindProxy: boolean): RequestHandler {
  return (req, _res, next) => {
    const forwarded = req.headers["x-forwarded-host"];
    delete req.headers["x-forwarded-host"];
    if (behindProxy && typeof forwarded === "string") req.headers.host = forwarded.split(",", 1)[0]?.trim();
    if (req.originalUrl.length > longestAddress) next(new Refusal(414));
    else if (!req.originalUrl.startsWith("/") || req.originalUrl.includes("%00")) next(new Refusal(400));
    else next();
  };
}
