import type { RequestHandler } from "express";
import helmet from "helmet";
import { factsOf, type RequestFacts } from "~/server/request-facts";

type Policy = Record<string, string>;

/** Holds everywhere: nothing from elsewhere, no frames, no base, forms to ourselves only. */
const common: Policy = {
  "default-src": "'none'",
  "base-uri": "'none'",
  "object-src": "'none'",
  "frame-ancestors": "'none'",
  "form-action": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "manifest-src": "'self'",
};

/** Charts drawn by the server place their parts by style attributes; style elements come from our own files only. */
const drawn: Policy = { "style-src": "'self'", "style-src-attr": "'unsafe-inline'" };

function policyOf({ routeClass, nonce }: RequestFacts, development: boolean): Policy {
  const styles = development ? { "style-src": "'self' 'unsafe-inline'" } : drawn;
  if (routeClass !== "desk") return { ...common, ...styles, "script-src": "'none'" };
  const connections = development ? "'self' ws:" : "'self'";
  return {
    ...common,
    ...styles,
    "script-src": `'self' 'nonce-${nonce}'`,
    "script-src-attr": "'none'",
    "connect-src": connections,
  };
}

const written = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

const yearInSeconds = 31_536_000;

/**
 * The headers that protect every answer. Pages outside the desk may run no script at all; desk pages run our own files
 * and what bears the request's nonce. `same-origin` referrers, because without any a browser posts forms with
 * `Origin: null`. Strict transport security only where readers come by https.
 */
export function protectAnswers(options: { https: boolean; development: boolean }): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: false,
      referrerPolicy: { policy: "same-origin" },
      strictTransportSecurity: options.https ? { maxAge: yearInSeconds, includeSubDomains: false } : false,
      xFrameOptions: { action: "deny" },
    }),
    (_req, res, next) => {
      res.setHeader("Content-Security-Policy", written(policyOf(factsOf(res), options.development)));
      res.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
      next();
    },
  ];
}
