import { InvalidInput } from "~/lib/errors";
import { isPartialFall, isProgression } from "~/domain/outcomes/response-criteria";
import type { ResponseCriteria } from "~/domain/outcomes/response-criteria";

/** Response of the target lesions at one visit; NE: not evaluable. */
export type TargetResponse = "CR" | "PR" | "SD" | "PD" | "NE";

/** One target lesion at one visit. */
export interface TargetLesion {
  id: string;
  /** Lymph nodes are measured by their short axis and are normal, not absent, in a complete response. */
  isNode: boolean;
  /** Diameter (node: short axis) in millimetres; 0 when gone, 5 when too small to measure, null when not assessed. */
  millimetres: number | null;
}

/** Target lesions at one visit, summed up. */
export interface TargetSum {
  /** Sum of the diameters that were measured, in millimetres. */
  sum: number;
  /** Lesions that were not assessed. */
  missing: string[];
  /** True when every lesion was assessed, none but nodes is left and every node is below the normal size. */
  allGone: boolean;
}

/**
 * Sums up the target lesions of a visit (RECIST 1.1, section 4.3.1).
 *
 * @throws InvalidInput when a diameter is negative or not a number.
 */
export function sumTargetLesions(lesions: readonly TargetLesion[], criteria: ResponseCriteria): TargetSum {
  const issues = lesions
    .filter(({ millimetres }) => millimetres !== null && !(Number.isFinite(millimetres) && millimetres >= 0))
    .map(({ id }) => ({ path: `lesions.${id}`, message: "must be a number of millimetres of zero or more" }));
  if (issues.length > 0) throw new InvalidInput(issues);
  return {
    sum: lesions.reduce((sum, { millimetres }) => sum + (millimetres ?? 0), 0),
    missing: lesions.filter(({ millimetres }) => millimetres === null).map(({ id }) => id),
    allGone:
      lesions.length > 0 &&
      lesions.every(({ isNode, millimetres }) => {
        return millimetres !== null && (isNode ? millimetres < criteria.normalNodeBelow : millimetres === 0);
      }),
  };
}

/** One visit as the target response sees it: either summed lesions, or a sum alone (nothing missing, gone at zero). */
export interface TargetAssessment {
  day: number;
  sum: number;
  missing?: readonly string[];
  allGone?: boolean;
}

/** Target response of a visit with the sums that it was judged by. */
export interface TargetCourseStep {
  day: number;
  response: TargetResponse;
  /** Smallest sum before this visit, the baseline included. */
  nadirBefore: number;
  /** Change from baseline as a fraction (-0.3 is 30% smaller); null when not evaluable or the baseline is 0. */
  changeFromBaseline: number | null;
  /** Why a visit above the partial-response line is still PR, or one with lesions missing is PD. */
  note: "partial-response-kept" | "progression-despite-missing-lesions" | null;
}

/** When a response counts as confirmed: a later response of the same rank or better at least this many days on. */
export interface KeepPartialResponse {
  confirmation: boolean;
  confirmAfterDays: number;
}

/**
 * Target response visit by visit. Progression is judged against the nadir, partial response against the baseline, and
 * progression goes first. A partial response that stands (confirmed, or any where no confirmation is asked for) stays PR
 * while the sum drifts above its line without progression: sums 100, 70, 70, 80 are PR, PR, PR. Visits with lesions
 * missing are NE, unless the lesions measured have alone grown to progression; such a visit sets no nadir.
 * (RECIST 1.1, section 4.3; Schwartz LH, et al. Eur J Cancer 2016;62:132-7, questions on changes after a response.)
 *
 * @param baseline sum of the target lesions before treatment in millimetres.
 * @param visits in ascending order of study day.
 * @throws InvalidInput for negative sums or days out of order.
 */
export function targetCourse(
  baseline: number,
  visits: readonly TargetAssessment[],
  criteria: ResponseCriteria,
  keep: KeepPartialResponse = { confirmation: true, confirmAfterDays: 28 },
): TargetCourseStep[] {
  refuseDisorder(baseline, visits);
  let nadir = baseline;
  let respondedSince: number | null = null;
  let standing = false;
  return visits.map((visit) => {
    const nadirBefore = nadir;
    const missing = visit.missing ?? [];
    const progressed = isProgression(nadirBefore, visit.sum, criteria);
    if (missing.length > 0) {
      const note = progressed ? ("progression-despite-missing-lesions" as const) : null;
      if (progressed) [respondedSince, standing] = [null, false];
      return { day: visit.day, response: progressed ? "PD" : "NE", nadirBefore, changeFromBaseline: null, note };
    }
    nadir = Math.min(nadir, visit.sum);
    const changeFromBaseline = baseline === 0 ? null : (visit.sum - baseline) / baseline;
    const step = (response: TargetResponse, note: TargetCourseStep["note"] = null): TargetCourseStep => {
      return { day: visit.day, response, nadirBefore, changeFromBaseline, note };
    };
    const gone = visit.allGone ?? visit.sum === 0;
    if (!gone && progressed) {
      [respondedSince, standing] = [null, false];
      return step("PD");
    }
    if (gone || isPartialFall(baseline, visit.sum, criteria)) {
      respondedSince ??= visit.day;
      standing ||= !keep.confirmation || visit.day - respondedSince >= keep.confirmAfterDays;
      return step(gone ? "CR" : "PR");
    }
    if (standing) return step("PR", "partial-response-kept");
    respondedSince = null;
    return step("SD");
  });
}

function refuseDisorder(baseline: number, visits: readonly TargetAssessment[]): void {
  const issues = [];
  if (!(Number.isFinite(baseline) && baseline >= 0)) {
    issues.push({ path: "baseline", message: "must be a number of millimetres of zero or more" });
  }
  visits.forEach((visit, index) => {
    const path = `visits.${index}`;
    if (!(Number.isFinite(visit.sum) && visit.sum >= 0)) {
      issues.push({ path: `${path}.sum`, message: "must be a number of millimetres of zero or more" });
    }
    const before = visits[index - 1];
    if (before && visit.day <= before.day)
      issues.push({ path: `${path}.day`, message: "must follow the visit before" });
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}
