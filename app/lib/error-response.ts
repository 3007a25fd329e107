import { Forbidden, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { problemOf, statusOf } from "~/lib/problem-details";

const named = [NotFound, Forbidden, RuleViolation, InvalidInput];

/**
 * The answer of a page to one of the four named kinds of error (404, 403, 409, 422), its body problem details, which an
 * error boundary finds as `error.data`. Anything else is no named kind and gives undefined: a fault, or an answer already.
 */
export function errorResponse(error: unknown): Response | undefined {
  if (!named.some((kind) => error instanceof kind)) return undefined;
  return Response.json(problemOf(error), { status: statusOf(error) });
}
