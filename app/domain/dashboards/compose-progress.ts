import { type CohortFacts, cohortEnrolment, type DayCount, type PlanStep, totalOf } from "./cohort-enrolment";
import type { PublicFlow, PublicProgress, ReleasedResponse, ReportedProgress } from "./public-progress";
import { type DefinitionFacts, releasedResponse } from "./response-rate";
import { disclosedFlow, type LeftRange, leftRanges, openFlow, trackedFlow } from "./tracked-flow";

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

/**
 * To whom the progress is shown: all of it to the trial's own people and the regulator, the disclosed part to the public, with
 * the outcomes of the cohorts (by id) whose release was signed.
 */
export type Audience =
  { kind: "desk"; outcomes: boolean } | { kind: "public"; released: readonly number[]; threshold: number };

/** The counts of the cohorts whose outcomes were released; null while none is. */
function countsOfReleased(counts: readonly DayCount[], cohortIds: readonly number[]): DayCount[] | null {
  return cohortIds.length === 0 ? null : counts.filter(({ cohort_id }) => cohortIds.includes(cohort_id));
}

function composeResponse(
  { definition, counts, cohorts }: ProgressFacts,
  audience: Audience,
  released: readonly DayCount[] | null,
): ReleasedResponse | null {
  if (definition === null) return null;
  if (audience.kind === "desk") return audience.outcomes ? releasedResponse(counts, cohorts, definition) : null;
  return released === null ? null : releasedResponse(released, [], definition);
}

function composeTracked(facts: ProgressFacts, audience: Audience): PublicProgress["tracked"] {
  const { counts, cohorts, plans, safety } = facts;
  const screened = totalOf(counts, "screened");
  if (screened === 0) return null;
  const diagram = trackedFlow(counts);
  const released = audience.kind === "public" ? countsOfReleased(counts, audience.released) : null;
  const flow: PublicFlow =
    audience.kind === "desk"
      ? openFlow(diagram, facts.dataDate)
      : disclosedFlow(diagram, released, audience.threshold, facts.dataDate);
  return {
    screened,
    enrolled: totalOf(counts, "enrolled"),
    cohorts: cohorts.map((cohort) =>
      cohortEnrolment(cohort, counts, plans, audience.kind === "public" ? facts.dataDate : null),
    ),
    flow,
    safety: {
      infused: totalOf(counts, "infused"),
      deaths: totalOf(counts, "died"),
      seriousEvents: safety.events,
      participantsWithSerious: safety.participants,
      productFailures: totalOf(counts, "product_failed"),
      lastEntryOn: safety.last_entry_on,
    },
    response: composeResponse(facts, audience, released),
    sites: facts.sites,
    lastReportOn: facts.lastReportOn,
  };
}

/** What the published flow of these facts leaves an informed reader of each withheld box. */
export function disclosureOf(facts: ProgressFacts, audience: Extract<Audience, { kind: "public" }>): LeftRange[] {
  if (totalOf(facts.counts, "screened") === 0) return [];
  return leftRanges(trackedFlow(facts.counts), countsOfReleased(facts.counts, audience.released), audience.threshold);
}

/**
 * A trial's progress: the one function behind page, table, export and programming interface alike. The public sees one
 * response, over the cohorts whose outcomes were released; the trial's own people see it by cohort.
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
