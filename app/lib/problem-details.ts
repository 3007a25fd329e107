import { Forbidden, type InputIssue, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";

/** A fault as machines read it (RFC 9457). Every `type` is `about:blank`: the status says what kind it is. */
export interface ProblemDetails {
  type: "about:blank";
  /** The status in words. */
  title: string;
  status: number;
  /** One English sentence about this occurrence; nothing of a fault's inside. */
  detail?: string;
  /** The path asked for, without its query. */
  instance?: string;
  /** The broken rule's name, with the facts it was judged by: status 409. */
  rule?: string;
  facts?: Record<string, string | number>;
  /** Every faulty field by its dotted path: status 422. */
  errors?: InputIssue[];
}

/** The media type of a problem. */
export const problemMediaType = "application/problem+json";

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  414: "URI Too Long",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  428: "Precondition Required",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** A problem of the given status; `detail` is one English sentence. */
export function problem(status: number, detail?: string): ProblemDetails {
  const title = titles[status] ?? (status < 500 ? "Request Refused" : "Server Fault");
  return { type: "about:blank", title, status, ...(detail === undefined ? {} : { detail }) };
}

/** The status that a body parser or a file server attached to its refusal; only 400 to 499 are believed. */
function refusalStatus(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}

/** The status that answers an error: 404, 403, 409 and 422 for the four named kinds, else 500. */
export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof RuleViolation) return 409;
  if (error instanceof InvalidInput) return 422;
  return refusalStatus(error) ?? 500;
}

/** The problem that tells a client of an error; a fault (status 500) is told without any detail. */
export function problemOf(error: unknown): ProblemDetails {
  const status = statusOf(error);
  if (error instanceof NotFound || error instanceof Forbidden) return problem(status, `${error.message}.`);
  if (error instanceof RuleViolation) return { ...problem(status), rule: error.rule, facts: error.facts };
  if (error instanceof InvalidInput) {
    return { ...problem(status, "The input has faults; each is named in errors."), errors: error.issues };
  }
  return problem(status);
}
