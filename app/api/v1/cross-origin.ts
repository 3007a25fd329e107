import type { RequestHandler } from "express";

const exposed =
  "ETag, Last-Modified, Link, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After";

/** Lets pages of other origins read what is public: GET without credentials, from anywhere. Writing across origins is not offered. */
export const allowReadingAcrossOrigins: RequestHandler = (req, res, next) => {
  if (req.method !== "GET" && req.method !== "HEAD" && req.method !== "OPTIONS") return next();
  res.set("Access-Control-Allow-Origin", "*").set("Access-Control-Expose-Headers", exposed);
  if (req.method !== "OPTIONS") return next();
  res
    .set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
    .set("Access-Control-Allow-Headers", "Authorization, Accept, If-None-Match");
  res.set("Access-Control-Max-Age", "86400").status(204).end();
};
