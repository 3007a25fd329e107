import fc from "fast-check";
import type { CohortFacts, DayCount } from "~/domain/dashboards/cohort-enrolment";
import type { ProgressFacts } from "~/domain/dashboards/compose-progress";

/** The numbers of people at the ends of a single-arm flow: everything else follows from them. */
export interface Ends {
  screenFailed: number;
  inScreening: number;
  productFailed: number;
  endedBefore: number;
  inManufacture: number;
  responders: number;
  nonResponders: number;
  notEvaluable: number;
  notYetAssessed: number;
}

const few = fc.nat(9);

/** Ends of up to nine people each, some of whom took part. */
export const ends: fc.Arbitrary<Ends> = fc.record({
  screenFailed: few,
  inScreening: few,
  productFailed: fc.nat(3),
  endedBefore: few,
  inManufacture: few,
  responders: few,
  nonResponders: few,
  notEvaluable: few,
  notYetAssessed: few,
});

export const cohort = (id: number): CohortFacts => ({
  id,
  code: `C${id}`,
  kind: "initial",
  status: "closed",
  name_en: `Cohort ${id}`,
  name_vi: `Nhóm ${id}`,
  planned_size: 60,
});

/** The daily counts, all of one day, that a cohort with these ends has. */
export function countsOfEnds(cohortId: number, of: Ends): DayCount[] {
  const infused = of.responders + of.nonResponders + of.notEvaluable + of.notYetAssessed;
  const enrolled = infused + of.productFailed + of.endedBefore + of.inManufacture;
  const counts = {
    screened: enrolled + of.screenFailed + of.inScreening,
    screen_failed: of.screenFailed,
    enrolled,
    product_failed: of.productFailed,
    ended_before_infusion: of.endedBefore,
    infused,
    responder: of.responders,
    infused_responder: of.responders,
    infused_non_responder: of.nonResponders,
    infused_not_evaluable: of.notEvaluable,
  };
  return Object.entries(counts).map(([measure, count]) => ({ cohort_id: cohortId, measure, day: "2026-03-01", count }));
}

/** The facts of a trial of cohort 1 with these counts and a responder definition. */
export function factsOf(counts: readonly DayCount[], cohorts: readonly CohortFacts[] = [cohort(1)]): ProgressFacts {
  return {
    dataDate: "2026-03-31",
    planned: 60,
    cohorts,
    counts,
    plans: [],
    sites: 2,
    lastReportOn: "2026-03-30",
    safety: { events: 1, participants: 1, last_entry_on: "2026-03-29" },
    definition: { instrument: "womac", timepoint: "month-6", version: 1, set_on: "2024-01-08", definition: {} },
    reported: [],
  };
}
