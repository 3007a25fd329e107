import type { DayCount } from "~/domain/dashboards/cohort-enrolment";
import type { PublicSafety } from "~/domain/dashboards/public-progress";
import { contradictions, countsOfDays } from "~/domain/dashboards/response/rate-groups";
import type { BayesianStoppingRule } from "~/domain/statistics/designs/bayesian-stopping";
import type { InputIssue } from "~/lib/errors";
import type { ExpansionGoal } from "./expansion-goal";
import { type GoalStanding, goalStanding } from "./goal-standing";
import { type WidthsOfExpansion, widthsOfExpansion } from "./interval-widths";
import { type JudgedGoal, judgeGoal } from "./judge-goal";
import { type SafetyBoundary, safetyBoundary } from "./safety-boundary";

/** Dose-limiting toxicities of the cohorts so far. */
export interface ToxicitySoFar {
  infused: number;
  withToxicity: number;
  notJudged: number;
}

/** Safety of the whole trial, with the enrolled whom its products were made for. */
export interface TrialSafety extends PublicSafety {
  enrolled: number;
}

/** What an expansion is judged by. */
export interface ExpansionFacts {
  /** Participants that the proposal would add. */
  more: number;
  /** Counts of the cohorts so far. */
  counts: readonly DayCount[];
  goals: readonly ExpansionGoal[];
  /** Whether the reader may see the outcomes so far. */
  outcomes: boolean;
  /** Whether a responder definition is set. */
  defined: boolean;
  rule: BayesianStoppingRule | null;
  toxicity: ToxicitySoFar;
  safety: TrialSafety | null;
}

/** Why the outcomes so far say nothing here. */
export type NoOutcome = "noParticipant" | "noDefinition" | "notReleased" | "contradiction";

/** An expansion as a council reads it. */
export interface Expansion {
  more: number;
  enrolled: number;
  /** Infused participants with a verdict. */
  evaluable: number;
  absent: NoOutcome | null;
  contradictions: InputIssue[];
  /** Responders among the enrolled so far; null where `absent` says why. */
  responders: number | null;
  widths: WidthsOfExpansion | null;
  standing: GoalStanding | null;
  /** Null without a goal, or without outcomes. */
  judged: JudgedGoal | null;
  rule: BayesianStoppingRule | null;
  boundary: SafetyBoundary | null;
  /** Stop with this many or more among those infused so far; null where no number stops or no rule is set. */
  stopAtNow: number | null;
  toxicity: ToxicitySoFar;
  safety: TrialSafety | null;
}

function absenceOf({ outcomes, defined }: ExpansionFacts, enrolled: number, contradicted: boolean): NoOutcome | null {
  if (enrolled === 0) return "noParticipant";
  if (!defined) return "noDefinition";
  if (!outcomes) return "notReleased";
  return contradicted ? "contradiction" : null;
}

/**
 * Puts together what one page says of a proposed expansion. The response so far is among all enrolled: who was not evaluable
 * counts as non-responder. It informs and gives no green light.
 */
export function composeExpansion(facts: ExpansionFacts): Expansion {
  const counted = countsOfDays(facts.counts);
  const contradicted = contradictions(counted);
  const { enrolled } = counted;
  const absent = absenceOf(facts, enrolled, contradicted.length > 0);
  const soFar = absent === null ? { responders: counted.responders, participants: enrolled } : null;
  const standing = goalStanding(facts.goals, facts.counts);
  const boundary = facts.rule && safetyBoundary(facts.rule, facts.toxicity.infused + facts.more);
  return {
    more: facts.more,
    enrolled,
    evaluable: counted.infusedResponders + counted.infusedNonResponders,
    absent,
    contradictions: contradicted,
    responders: soFar?.responders ?? null,
    widths: soFar && widthsOfExpansion(soFar.responders, soFar.participants, facts.more),
    standing,
    judged: soFar && standing && judgeGoal(soFar, facts.more, standing.goal),
    rule: facts.rule,
    boundary,
    stopAtNow: boundary?.steps.findLast(({ n }) => n <= facts.toxicity.infused)?.stopAt ?? null,
    toxicity: facts.toxicity,
    safety: facts.safety,
  };
}
