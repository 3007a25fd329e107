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

/** A cohort's cumulative enrolment by civil day beside its plan. `counts` come in the order of days. */
export function cohortEnrolment(
  cohort: CohortFacts,
  counts: readonly DayCount[],
  plans: readonly PlanStep[],
): CohortEnrolment {
  let reached = 0;
  const actual = counts
    .filter((row) => row.cohort_id === cohort.id && row.measure === "enrolled")
    .map((row) => ({ day: row.day, enrolled: (reached += row.count) }));
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
