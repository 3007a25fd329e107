import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import type { TrialRecord } from "../trial-record";

type Outcome = TrialRecord["outcomes"]["primary"][number];
type Milestone = TrialRecord["enrolment"]["firstEnrolment"];

/** One value as it was first registered and as it stands; `changed` when they differ. */
export interface FirstAndToday<Value> {
  first: Value;
  today: Value;
  changed: boolean;
}

/** What a reader compares first: planned size, dates and primary outcomes, as first registered and as they stand. */
export interface RegisteredPromises {
  plannedSize: FirstAndToday<number | null>;
  firstEnrolment: FirstAndToday<Milestone | null>;
  primaryCompletion: FirstAndToday<Milestone | null>;
  completion: FirstAndToday<Milestone | null>;
  primaryOutcomes: FirstAndToday<Outcome[]>;
  secondaryOutcomes: FirstAndToday<Outcome[]>;
}

function pair<Value>(first: Value, today: Value): FirstAndToday<Value> {
  const text = (value: Value) => canonicalJson(value as unknown as JsonValue);
  return { first, today, changed: text(first) !== text(today) };
}

/** An outcome as what is measured, how and when, whatever its place and id: wording alone decides. */
function measured(outcomes: readonly Outcome[]): JsonValue {
  const wordings = outcomes.map(({ name, method, timepoint }) =>
    canonicalJson({ name, method, timepoint } as JsonValue),
  );
  return wordings.toSorted();
}

function outcomePair(first: Outcome[], today: Outcome[]): FirstAndToday<Outcome[]> {
  return { first, today, changed: canonicalJson(measured(first)) !== canonicalJson(measured(today)) };
}

/** Sets the first registered record beside the one that stands today. */
export function firstAndToday(first: TrialRecord, today: TrialRecord): RegisteredPromises {
  return {
    plannedSize: pair(first.enrolment.plannedSize ?? null, today.enrolment.plannedSize ?? null),
    firstEnrolment: pair(first.enrolment.firstEnrolment ?? null, today.enrolment.firstEnrolment ?? null),
    primaryCompletion: pair(first.oversight.primaryCompletion ?? null, today.oversight.primaryCompletion ?? null),
    completion: pair(first.oversight.completion ?? null, today.oversight.completion ?? null),
    primaryOutcomes: outcomePair(first.outcomes.primary, today.outcomes.primary),
    secondaryOutcomes: outcomePair(first.outcomes.secondary, today.outcomes.secondary),
  };
}
