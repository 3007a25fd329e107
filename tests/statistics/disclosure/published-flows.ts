import type { DayCount } from "~/domain/dashboards/cohort-enrolment";
import { composeProgress, type ProgressFacts } from "~/domain/dashboards/compose-progress";
import type { PublicProgress } from "~/domain/dashboards/public-progress";

/** What is true of one cohort: every infused participant by what became of the assessment, and who is not infused. */
export interface CohortTruth {
  responders: number;
  nonResponders: number;
  notEvaluable: number;
  notAssessed: number;
  left: number;
  inManufacture: number;
}

export const nobody: CohortTruth = {
  responders: 0,
  nonResponders: 0,
  notEvaluable: 0,
  notAssessed: 0,
  left: 0,
  inManufacture: 0,
};

const day = "2026-01-31";

function countsOf(truth: CohortTruth, cohortId: number): DayCount[] {
  const { responders, nonResponders, notEvaluable, notAssessed, left, inManufacture } = truth;
  const infused = responders + nonResponders + notEvaluable + notAssessed;
  const enrolled = infused + left + inManufacture;
  const counts = {
    screened: enrolled,
    enrolled,
    infused,
    ended_before_infusion: left,
    infused_responder: responders,
    infused_non_responder: nonResponders,
    infused_not_evaluable: notEvaluable,
    responder: responders,
  };
  return Object.entries(counts).map(([measure, count]) => ({ cohort_id: cohortId, measure, day, count }));
}

const cohort = (id: number) => ({
  id,
  code: String(id),
  kind: "initial",
  status: "closed",
  name_en: "",
  name_vi: "",
  planned_size: null,
});

/** What the product publishes of these cohorts, their ids being 1, 2 and so on, with the outcomes of those released. */
export function published(truths: readonly CohortTruth[], released: readonly number[]): PublicProgress {
  const facts: ProgressFacts = {
    dataDate: day,
    planned: null,
    cohorts: truths.map((_, at) => cohort(at + 1)),
    counts: truths.flatMap((truth, at) => countsOf(truth, at + 1)),
    plans: [],
    sites: 1,
    lastReportOn: null,
    safety: { events: 0, participants: 0, last_entry_on: null },
    definition: { instrument: "womac", timepoint: "12m", version: 1, set_on: day, definition: {} },
    reported: [],
  };
  return composeProgress(facts, { kind: "public", released, threshold: 5 });
}

/** The boxes of a single-arm flow that the public may not see whatever they hold, as the truth has them. */
export function hiddenBoxes(truths: readonly CohortTruth[]): Record<string, number> {
  const sum = (of: (truth: CohortTruth) => number): number => truths.reduce((all, truth) => all + of(truth), 0);
  return {
    evaluable: sum(({ responders, nonResponders }) => responders + nonResponders),
    notEvaluable: sum(({ notEvaluable }) => notEvaluable),
    notYetAssessed: sum(({ notAssessed }) => notAssessed),
    leftOrDiedBeforeInfusion: sum(({ left }) => left),
    inManufacture: sum(({ inManufacture }) => inManufacture),
  };
}

/** Every list of `length` whole numbers of zero or more that adds up to at most `most`. */
export function listsUpTo(length: number, most: number): number[][] {
  if (length === 0) return [[]];
  return Array.from({ length: most + 1 }, (_, first) =>
    listsUpTo(length - 1, most - first).map((rest) => [first, ...rest]),
  ).flat();
}
