import { proportionOf } from "./rate-groups";
import type { ShownProportion } from "~/domain/dashboards/public-progress";
import { countResponses } from "~/domain/outcomes/response-counts";
import type { VisitResponse } from "~/domain/outcomes/visit-response";
import type { PersonCourse } from "./response-person";

/** One line of the table: a response and how many have it. */
export interface BestResponseRow {
  /** A code of the tumour criteria or of the responder definition; `not_assessed` for who has no assessment yet. */
  code: string;
  count: number;
}

/** Best responses with the rates of tumour criteria, which other definitions do not have. */
export interface BestResponses {
  rows: BestResponseRow[];
  objective: ShownProportion | null;
  control: ShownProportion | null;
}

const tumourCodes: readonly VisitResponse[] = ["CR", "PR", "SD", "non-CR/non-PD", "PD", "NE"];
const scoreCodes = ["responder", "non_responder", "not_evaluable"] as const;

/**
 * Best responses of the infused, and for tumour criteria the objective response and disease control rates among all enrolled.
 * @throws InvalidInput where more were infused than enrolled.
 */
export function bestResponses(courses: readonly PersonCourse[], enrolled: number, tumour: boolean): BestResponses {
  const codes: readonly string[] = tumour ? tumourCodes : scoreCodes;
  const rows = [...codes, null].map((code) => ({
    code: code ?? "not_assessed",
    count: courses.filter(({ best }) => best === code).length,
  }));
  if (!tumour) return { rows, objective: null, control: null };
  const best = courses.flatMap((course) => tumourCodes.filter((code) => code === course.best));
  const counted = countResponses(best, { enrolled, infused: courses.length });
  const { x, n } = counted.objectiveResponse.enrolled;
  const control = counted.diseaseControl.enrolled;
  return { rows, objective: proportionOf(x, n), control: proportionOf(control.x, control.n) };
}
