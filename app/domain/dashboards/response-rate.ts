import { clopperPearson } from "~/domain/statistics/proportions/clopper-pearson";
import { type CohortFacts, type DayCount, totalOf } from "./cohort-enrolment";
import type { CohortResponse, ReleasedResponse, ShownProportion } from "./public-progress";

/** The responder definition that a response is counted by. */
export interface DefinitionFacts {
  instrument: string;
  timepoint: string;
  version: number;
  set_on: string;
  definition: Record<string, unknown>;
}

/** Two-sided confidence level of every interval shown. */
const level = 0.95;

function proportion(x: number, n: number): ShownProportion | null {
  if (n === 0) return null;
  const { lower, upper } = clopperPearson(x, n, level);
  return { x, n, lower, upper, level };
}

/**
 * Response of a single-arm trial: responders among all enrolled (a participant who was not evaluable, or not yet assessed,
 * counts as non-responder), beside the rates among the infused and among the evaluable. Null where nobody is in the
 * denominator. Source of the denominators: field rules, "What may be shown".
 */
export function responseOf(counts: readonly DayCount[], cohort: CohortFacts | null): CohortResponse {
  const of = (measure: string): number => totalOf(counts, measure, cohort?.id ?? null);
  const responders = of("infused_responder");
  return {
    code: cohort?.code ?? null,
    nameEn: cohort?.name_en ?? null,
    nameVi: cohort?.name_vi ?? null,
    enrolled: proportion(of("responder"), of("enrolled")),
    infused: proportion(responders, of("infused")),
    evaluable: proportion(responders, responders + of("infused_non_responder")),
  };
}

/** Response of the whole trial and of the given cohorts under one definition. */
export function releasedResponse(
  counts: readonly DayCount[],
  cohorts: readonly CohortFacts[],
  facts: DefinitionFacts,
): ReleasedResponse {
  return {
    instrument: facts.instrument,
    timepoint: facts.timepoint,
    definitionVersion: facts.version,
    definitionSetOn: facts.set_on,
    definition: facts.definition,
    whole: responseOf(counts, null),
    cohorts: cohorts.map((cohort) => responseOf(counts, cohort)).filter((row) => row.enrolled !== null),
  };
}
