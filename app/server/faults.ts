import { isRouteErrorResponse } from "@remix-run/react";
import { log } from "~/server/log";

/** What the log may hold of a fault: no value from a row, a form or a file. */
export interface LoggedFault {
  name: string;
  message: string;
  /** SQLSTATE, or a system's error code. */
  code?: string;
  constraint?: string;
  table?: string;
  /** Where it happened: the frames only. */
  at?: string[];
}

function text(error: object, property: string): string | undefined {
  const value: unknown = Reflect.get(error, property);
  return typeof value === "string" ? value : undefined;
}

/**
 * PostgreSQL quotes the faulty value in data exceptions (SQLSTATE class 22), and the JSON parser quotes the text it
 * could not read: their messages are left out.
 */
function mayQuoteInput(error: Error, code: string | undefined): boolean {
  return error instanceof SyntaxError || (code !== undefined && /^22[0-9A-Z]{3}$/.test(code));
}

/** Reduces an error to what may be logged. */
export function describeFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { name: "unknown", message: `a thrown ${typeof error}` };
  const code = text(error, "code");
  const at = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: mayQuoteInput(error, code) ? "left out, because it may quote the input" : error.message,
    code,
    constraint: text(error, "constraint"),
    table: text(error, "table"),
    at: at?.map((line) => line.trim()).slice(0, 20),
  };
}

/** Logs a fault with the request it happened in. An answer of 400 to 499 is no fault and is passed over. */
export function reportFault(error: unknown, requestId: string, into = log): void {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  into.error({ requestId, fault: describeFault(error) }, "fault");
}
