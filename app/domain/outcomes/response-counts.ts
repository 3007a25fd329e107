import { requireWhole } from "~/domain/statistics/argument-checks";
import { InvalidInput } from "~/lib/errors";
import type { VisitResponse } from "~/domain/outcomes/visit-response";

/** How many people a rate is taken among. `evaluable` are those with a best overall response other than NE. */
export interface ResponseDenominators {
  /** All enrolled (single arm) or allocated (randomised): the denominator of the response rate. */
  enrolled: number;
  infused: number;
}

/** x of n. */
export interface CountOf {
  x: number;
  n: number;
}

/** One rate among the three groups that it is shown for. */
export interface CountsByGroup {
  enrolled: CountOf;
  infused: CountOf;
  evaluable: CountOf;
}

/** Objective response (CR, PR) and disease control (CR, PR, SD, non-CR/non-PD). */
export interface ResponseCounts {
  objectiveResponse: CountsByGroup;
  diseaseControl: CountsByGroup;
}

/**
 * Counts objective responses and disease control from best overall responses, one per infused participant who has one.
 * Participants without one, and those with NE, are in the denominators of the enrolled and the infused as
 * non-responders.
 *
 * @throws InvalidInput unless responses <= infused <= enrolled, all whole numbers of zero or more.
 */
export function countResponses(
  bestResponses: readonly VisitResponse[],
  { enrolled, infused }: ResponseDenominators,
): ResponseCounts {
  requireWhole(enrolled, "enrolled");
  requireWhole(infused, "infused");
  if (infused > enrolled) throw new InvalidInput([{ path: "infused", message: "must not exceed enrolled" }]);
  if (bestResponses.length > infused) {
    throw new InvalidInput([{ path: "bestResponses", message: "must not be more than infused" }]);
  }
  const evaluable = bestResponses.filter((response) => response !== "NE").length;
  const among = (accepted: readonly VisitResponse[]): CountsByGroup => {
    const x = bestResponses.filter((response) => accepted.includes(response)).length;
    return { enrolled: { x, n: enrolled }, infused: { x, n: infused }, evaluable: { x, n: evaluable } };
  };
  return {
    objectiveResponse: among(["CR", "PR"]),
    diseaseControl: among(["CR", "PR", "SD", "non-CR/non-PD"]),
  };
}
