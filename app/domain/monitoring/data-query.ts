import { RuleViolation } from "~/lib/errors";

/** What a query asks about, with the fields of each that it may name. */
export const querySubjects = {
  event: ["happenedOn", "kind", "details"],
  assessment: ["assessedOn", "scores", "answers", "reader", "notAssessedReason"],
  visit: ["happenedOn", "outcome", "note"],
  adverse_event: ["term", "grade", "seriousness", "relation", "outcome", "startedOn", "endedOn", "knownOn"],
  baseline: ["kind", "details"],
} as const;

export type QuerySubject = keyof typeof querySubjects;

export const querySubjectNames = Object.keys(querySubjects) as QuerySubject[];

export type QueryField = (typeof querySubjects)[QuerySubject][number];

/** Whether entries of this kind have the field. */
export function hasField(subject: QuerySubject, field: string): boolean {
  return querySubjects[subject].some((each) => each === field);
}

/** What is said in a query: the monitor opens, asks again and closes; the site answers. */
export type QueryAct = "opened" | "answered" | "asked_again" | "closed";

/** Where a query stands: it waits for the site, waits for the monitor, or is closed. */
export type QueryStanding = "waits_for_answer" | "answered" | "closed";

/** Where a query stands after its last act. */
export function queryStanding(last: QueryAct): QueryStanding {
  if (last === "closed" || last === "answered") return last;
  return "waits_for_answer";
}

/** Who may do what next; a closed query stays closed, and a further question is a further query. */
const nextActs: Readonly<Record<QueryStanding, readonly QueryAct[]>> = {
  waits_for_answer: ["answered", "closed"],
  answered: ["asked_again", "closed"],
  closed: [],
};

/** The acts that are possible after the last one, in the order in which they are offered. */
export function possibleActs(last: QueryAct): readonly QueryAct[] {
  return nextActs[queryStanding(last)];
}

/**
 * Refuses an act that does not follow.
 * @throws RuleViolation `query_closed` on a closed query, `query_act_does_not_follow` on an answer or a further question out of turn.
 */
export function refuseOutOfTurn(last: QueryAct, act: QueryAct): void {
  if (queryStanding(last) === "closed") throw new RuleViolation("query_closed");
  if (!possibleActs(last).includes(act)) throw new RuleViolation("query_act_does_not_follow");
}
