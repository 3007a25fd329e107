import { InvalidInput } from "~/lib/errors";
import type { VisitResponse } from "~/domain/outcomes/visit-response";

/** Overall response of one visit; `day` counts from the day that the course is counted from, which is day 0 (the first infusion). */
export interface ResponseVisit {
  day: number;
  response: VisitResponse;
}

/** How a protocol forms the best overall response. */
export interface BestResponseRules {
  /** Whether complete and partial response must be confirmed (required where response is the primary outcome). */
  confirmation: boolean;
  /** Days between a response and its confirmation at least: 28 in RECIST 1.1. */
  confirmAfterDays: number;
  /**
   * Days after the start, at least, at which a visit without progression counts as stable disease: "in general not less than
   * 6 to 8 weeks" (RECIST 1.1, section 4.6.1), set by the protocol. Not the study day of a table, which is one more.
   */
  stableFromDay: number;
  /** Visits not evaluable that may lie between a response and its confirmation. */
  notEvaluableBetween: number;
  /** Whether stable disease may lie between a partial response and its confirmation. */
  stableBetween: boolean;
}

/** One step towards the best overall response; `visit` is the position of the visit that it rests on. */
export interface BestResponseStep {
  code:
    | "progression-ends-assessment"
    | "disease-after-complete-response"
    | "complete-response"
    | "complete-response-confirmed"
    | "partial-response"
    | "partial-response-confirmed"
    | "response-not-confirmed"
    | "stable-from-day-reached"
    | "stable-from-day-not-reached"
    | "no-evaluable-visit";
  visit: number | null;
}

/** Best overall response with the steps that led to it. */
export interface BestOverallResponse {
  response: VisitResponse;
  derivation: BestResponseStep[];
}

/**
 * Best overall response from the first visit to the first progression, later visits being ignored. With confirmation, a
 * response counts only with a later one of the same rank or better at least `confirmAfterDays` on; one that is not
 * confirmed is stable disease from `stableFromDay` on, before that it is PD if progression followed, else NE. Any disease
 * seen after a complete response is progression at that visit. No visits: NE. (RECIST 1.1, section 4.4 and table 3.)
 *
 * @throws InvalidInput when the visits are not in ascending order of day, or a rule is negative.
 */
export function bestOverallResponse(visits: readonly ResponseVisit[], rules: BestResponseRules): BestOverallResponse {
  refuseDisorder(visits, rules);
  const derivation: BestResponseStep[] = [];
  const step = (code: BestResponseStep["code"], visit: number | null) => void derivation.push({ code, visit });
  const answer = (response: VisitResponse): BestOverallResponse => ({ response, derivation });

  const { counted, progression, reappearance } = untilProgression(visits);
  if (reappearance) step("disease-after-complete-response", progression);
  if (progression !== null) step("progression-ends-assessment", progression);

  for (const wanted of ["CR", "PR"] as const) {
    const code = wanted === "CR" ? "complete-response" : "partial-response";
    const accepted: VisitResponse[] = wanted === "CR" ? ["CR"] : ["CR", "PR"];
    const first = counted.findIndex((visit) => accepted.includes(visit.response));
    if (first < 0) continue;
    if (!rules.confirmation) {
      step(code, first);
      return answer(wanted);
    }
    const confirmed = confirmingVisit(counted, accepted, rules);
    if (confirmed !== null) {
      step(`${code}-confirmed`, confirmed);
      return answer(wanted);
    }
    if (wanted === "PR") step("response-not-confirmed", first);
  }

  const stable = counted.findIndex(({ day, response }) => response !== "NE" && day >= rules.stableFromDay);
  if (stable >= 0) {
    step("stable-from-day-reached", stable);
    const onlyNonTarget = counted.every(({ response }) => response === "non-CR/non-PD" || response === "NE");
    return answer(onlyNonTarget ? "non-CR/non-PD" : "SD");
  }
  const assessed = counted.findIndex(({ response }) => response !== "NE");
  if (assessed >= 0) step("stable-from-day-not-reached", assessed);
  if (progression !== null) return answer("PD");
  if (assessed < 0) step("no-evaluable-visit", null);
  return answer("NE");
}

/** The visits before the first progression; disease after a complete response is one. */
function untilProgression(visits: readonly ResponseVisit[]): {
  counted: readonly ResponseVisit[];
  progression: number | null;
  reappearance: boolean;
} {
  let complete = false;
  for (const [index, { response }] of visits.entries()) {
    const reappearance = complete && response !== "CR" && response !== "NE" && response !== "PD";
    if (response === "PD" || reappearance) return { counted: visits.slice(0, index), progression: index, reappearance };
    complete ||= response === "CR";
  }
  return { counted: visits, progression: null, reappearance: false };
}

/** Position of the first visit that confirms an earlier one, or null. */
function confirmingVisit(
  visits: readonly ResponseVisit[],
  accepted: readonly VisitResponse[],
  rules: BestResponseRules,
): number | null {
  const mayLieBetween = (between: readonly ResponseVisit[]) => {
    const notEvaluable = between.filter(({ response }) => response === "NE").length;
    const rest = between.filter(({ response }) => response !== "NE" && !accepted.includes(response));
    const bridged = rules.stableBetween && accepted.includes("PR") && rest.every(({ response }) => response === "SD");
    return notEvaluable <= rules.notEvaluableBetween && (rest.length === 0 || bridged);
  };
  for (const [later, { day, response }] of visits.entries()) {
    if (!accepted.includes(response)) continue;
    const earlier = visits.slice(0, later).findIndex((visit, index) => {
      const longEnough = day - visit.day >= rules.confirmAfterDays;
      return accepted.includes(visit.response) && longEnough && mayLieBetween(visits.slice(index + 1, later));
    });
    if (earlier >= 0) return later;
  }
  return null;
}

function refuseDisorder(visits: readonly ResponseVisit[], rules: BestResponseRules): void {
  const issues = visits.flatMap((visit, index) => {
    const before = visits[index - 1];
    const inOrder = Number.isFinite(visit.day) && (!before || visit.day > before.day);
    return inOrder ? [] : [{ path: `visits.${index}.day`, message: "must follow the visit before" }];
  });
  for (const key of ["confirmAfterDays", "stableFromDay", "notEvaluableBetween"] as const) {
    if (!(rules[key] >= 0)) issues.push({ path: key, message: "must be zero or more" });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
}
