import type { CohortEnrolment } from "./public-progress";

/** A cohort as a dashboard needs it. */
export interface CohortFacts {
  id: number;
  code: string;
  kind: string;
  status: string;
  name_en: string;
  name_vi: string;
  planned_size: number | null;
}

/** One day's count of a measure in a cohort. */
export interface DayCount {
  cohort_id: number;
  measure: string;
  day: string;
  count: number;
}

/** One step of a cohort's planned cumulative enrolment. */
export interface PlanStep {
  cohort_id: number;
  day: string;
  planned: number;
}

/** The sum of one measure over all days, in one cohort or (null) in all. */
export function totalOf(counts: readonly DayCount[], measure: string, cohortId: number | null = null): number {
  return counts
    .filter((row) => row.measure === measure && (cohortId === null || row.cohort_id === cohortId))
    .reduce((sum, row) => sum + row.count, 0);
}

/** The count reached at the end of each month in which it rose; the month that is under way ends with the data date. */
function monthEnds(daily: CohortEnrolment["actual"], until: string): CohortEnrolment["actual"] {
  const reached = new Map(daily.map(({ day, enrolled }) => [day.slice(0, 7), enrolled]));
  return [...reached].map(([month, enrolled]) => {
    const [year = 0, number = 1] = month.split("-").map(Number);
    const end = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
    return { day: end < until ? end : until, enrolled };
  });
}

/**
 * A cohort's cumulative enrolment beside its plan, by civil day or (`monthsUntil` the data date, for the public, who
 * need not learn on which day somebody was enrolled) by the end of each month. `counts` come in the order of days.
 */
export function cohortEnrolment(
  cohort: CohortFacts,
  counts: readonly DayCount[],
  plans: readonly PlanStep[],
  monthsUntil: string | null,
): CohortEnrolment {
  let reached = 0;
  const daily = counts
    .filter((row) => row.cohort_id === cohort.id && row.measure === "enrolled")
    .map((row) => ({ day: row.day, enrolled: (reached += row.count) }));
  const actual = monthsUntil === null ? daily : monthEnds(daily, monthsUntil);
  return {
    code: cohort.code,
    kind: cohort.kind === "expansion" ? "expansion" : "initial",
    status: cohort.status,
    nameEn: cohort.name_en,
    nameVi: cohort.name_vi,
    planned: cohort.planned_size,
    enrolled: reached,
    actual,
    plan: plans.filter((step) => step.cohort_id === cohort.id).map(({ day, planned }) => ({ day, planned })),
  };
}
