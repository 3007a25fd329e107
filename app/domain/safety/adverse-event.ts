import type { InputIssue } from "~/lib/errors";

/** Why an event is serious (ICH E2A, II.B); seriousness is a regulatory class, never derived from intensity. */
export const seriousnessReasons = [
  "death",
  "life_threatening",
  "hospitalisation",
  "disability",
  "congenital_anomaly",
  "medically_important",
] as const;

/** Relation to the product as the investigator sees it. */
export const relations = ["related", "possibly_related", "not_related", "not_assessed"] as const;

/** How the event ended so far. */
export const adverseEventOutcomes = [
  "recovered",
  "recovering",
  "not_recovered",
  "sequelae",
  "fatal",
  "unknown",
] as const;

/**
 * One adverse event as entered. `grade` is 1 to 5 of the grading named (CTCAE 5.0 unless the protocol says otherwise), null
 * when it was not graded: mild, moderate and severe are never turned into grades. Days are civil days at the site.
 */
export interface AdverseEventInput {
  term: string;
  grade: number | null;
  grading: string;
  seriousness: (typeof seriousnessReasons)[number] | null;
  relation: (typeof relations)[number];
  outcome: (typeof adverseEventOutcomes)[number];
  startedOn: string;
  endedOn: string | null;
  /** The day on which the site first knew of it: where the clocks start. */
  knownOn: string;
}

/** Every fault of an entry: a term that is missing, days that lie ahead or run backwards, a fatal end that is not serious. */
export function faultsOf(input: AdverseEventInput, today: string): InputIssue[] {
  const issues: InputIssue[] = [];
  const fault = (path: keyof AdverseEventInput, message: string): void => void issues.push({ path, message });
  if (input.term.trim() === "") fault("term", "required");
  if (input.startedOn > today) fault("startedOn", "dateInFuture");
  if (input.knownOn > today) fault("knownOn", "dateInFuture");
  if (input.endedOn !== null && input.endedOn > today) fault("endedOn", "dateInFuture");
  if (input.knownOn < input.startedOn) fault("knownOn", "knownBeforeStart");
  if (input.endedOn !== null && input.endedOn < input.startedOn) fault("endedOn", "endBeforeStart");
  if (input.grade !== null && !(Number.isInteger(input.grade) && input.grade >= 1 && input.grade <= 5)) {
    fault("grade", "outOfRange?lowest=1&highest=5");
  }
  if ((input.outcome === "fatal") !== (input.seriousness === "death")) fault("seriousness", "fatalIsSerious");
  if (input.outcome === "fatal" && input.endedOn === null) fault("endedOn", "dayOfDeath");
  return issues;
}
