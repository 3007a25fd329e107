import { type CohortFacts, cohortEnrolment, type DayCount, type PlanStep, totalOf } from "./cohort-enrolment";
import type { PublicFlow, PublicProgress, ReportedProgress } from "./public-progress";
import { type DefinitionFacts, releasedResponse } from "./response-rate";
import { disclosedFlow, openFlow, trackedFlow } from "./tracked-flow";

/** Everything that a trial's progress is composed of, as read from the projections. */
export interface ProgressFacts {
  dataDate: string | null;
  planned: number | null;
  cohorts: readonly CohortFacts[];
  counts: readonly DayCount[];
  plans: readonly PlanStep[];
  sites: number;
  lastReportOn: string | null;
  safety: { events: number; participants: number; last_entry_on: string | null };
  definition: DefinitionFacts | null;
  reported: readonly ReportedProgress[];
}

/** To whom the progress is shown: all of it to the trial's own people and the regulator, the disclosed part to the public. */
export type Audience = { kind: "desk"; outcomes: boolean } | { kind: "public"; released: boolean; threshold: number };

function composeTracked(facts: ProgressFacts, audience: Audience): PublicProgress["tracked"] {
  const { counts, cohorts, plans, safety } = facts;
  const screened = totalOf(counts, "screened");
  if (screened === 0) return null;
  const shown = audience.kind === "desk" ? audience.outcomes : audience.released;
  const diagram = trackedFlow(counts);
  const flow: PublicFlow =
    audience.kind === "desk" ? openFlow(diagram) : disclosedFlow(diagram, audience.released, audience.threshold);
  const cohortsShown = audience.kind === "desk" ? cohorts : [];
  return {
    screened,
    enrolled: totalOf(counts, "enrolled"),
    cohorts: cohorts.map((cohort) => cohortEnrolment(cohort, counts, plans)),
    flow,
    safety: {
      infused: totalOf(counts, "infused"),
      deaths: totalOf(counts, "died"),
      seriousEvents: safety.events,
      participantsWithSerious: safety.participants,
      productFailures: totalOf(counts, "product_failed"),
      lastEntryOn: safety.last_entry_on,
    },
    response: shown && facts.definition ? releasedResponse(counts, cohortsShown, facts.definition) : null,
    sites: facts.sites,
    lastReportOn: facts.lastReportOn,
  };
}

/**
 * A trial's progress: the one function behind page, table, export and programming interface alike. The public sees the
 * response of the whole trial only, and only once it is released; the trial's own people see it by cohort.
 */
export function composeProgress(facts: ProgressFacts, audience: Audience): PublicProgress {
  return {
    schema: 1,
    dataDate: facts.dataDate,
    planned: facts.planned,
    tracked: composeTracked(facts, audience),
    reported: [...facts.reported],
  };
}
