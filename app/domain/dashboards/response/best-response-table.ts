import { proportionOf } from "./rate-groups";
import type { ShownProportion } from "~/domain/dashboards/public-progress";
import { countResponses } from "~/domain/outcomes/response-counts";
import type { VisitResponse } from "~/domain/outcomes/visit-response";
import type { PersonCourse, ResponsePerson } from "./response-person";

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

/** The objective response of an arm, among all of it who are enrolled. */
export interface ArmResponse {
  code: string;
  rate: ShownProportion;
}

/** Objective response (CR or PR) by the arm allocated, in the order of the arms' codes; empty where no arm is told. */
export function objectiveByArm(people: readonly ResponsePerson[], courses: readonly PersonCourse[]): ArmResponse[] {
  const responders = new Set(courses.filter(({ best }) => best === "CR" || best === "PR").map(({ code }) => code));
  const enrolled = people.filter(({ enrolledOn }) => enrolledOn !== null);
  const arms = [...new Set(enrolled.flatMap(({ armCode }) => (armCode === null ? [] : [armCode])))].toSorted();
  return arms.flatMap((code) => {
    const own = enrolled.filter(({ armCode }) => armCode === code);
    const rate = proportionOf(own.filter((person) => responders.has(person.code)).length, own.length);
    return rate === null ? [] : [{ code, rate }];
  });
}
