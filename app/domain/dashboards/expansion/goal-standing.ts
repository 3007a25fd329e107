import type { DayCount } from "~/domain/dashboards/cohort-enrolment";
import type { ExpansionGoal } from "./expansion-goal";

/** What had been seen of the participants so far when the goal in force, and the first one, were set. */
export interface GoalStanding {
  goal: ExpansionGoal;
  /** Versions of the goal, the first included. */
  versions: number;
  firstSetOn: string;
  /** Participants of the cohorts so far whose response rests on a day up to that on which the goal in force was set. */
  assessedBefore: number;
  /** True where anybody had been assessed by then: the goal was set with results at hand. */
  seenBefore: boolean;
}

const assessed = ["infused_responder", "infused_non_responder", "infused_not_evaluable"];

/**
 * Whether those seen so far were seen before the goal was set (field rules, "Expansion page"). An assessment on the very day
 * counts as before. Null where no goal was set. `goals` may come in any order; `counts` are those of the cohorts so far.
 */
export function goalStanding(goals: readonly ExpansionGoal[], counts: readonly DayCount[]): GoalStanding | null {
  const inOrder = goals.toSorted((a, b) => a.version - b.version);
  const [first, goal] = [inOrder[0], inOrder.at(-1)];
  if (!first || !goal) return null;
  const assessedBefore = counts
    .filter(({ measure, day }) => assessed.includes(measure) && day <= goal.setOn)
    .reduce((sum, { count }) => sum + count, 0);
  return { goal, versions: inOrder.length, firstSetOn: first.setOn, assessedBefore, seenBefore: assessedBefore > 0 };
}
