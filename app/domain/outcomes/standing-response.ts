import { evaluateResponder } from "./evaluate-responder";
import type { ResponderDefinition } from "./responder-definition";

/** One assessment as it was entered: scores by item, or the reason why none could be taken. */
export interface AssessmentEntry {
  number: number;
  instrument: string;
  timepoint: string;
  /** Of several readers of one timepoint one is the primary: the one that counts. */
  isPrimaryReader: boolean;
  assessedOn: string;
  scores: Readonly<Record<string, number>> | null;
  corrects: number | null;
}

/** The verdict of a responder definition on a participant, and the civil day of the assessment that it rests on. */
export interface StandingResponse {
  response: "responder" | "non_responder" | "not_evaluable";
  on: string;
}

/** The assessments that stand: those that no later entry corrects. */
export function standingAssessments<Entry extends Pick<AssessmentEntry, "number" | "corrects">>(
  entries: readonly Entry[],
): Entry[] {
  const replaced = new Set(entries.map(({ corrects }) => corrects).filter((number) => number !== null));
  return entries.filter(({ number }) => !replaced.has(number));
}

/** A responder definition with the instrument and the timepoint that it is judged by. */
export interface DefinitionInForce {
  rule: ResponderDefinition;
  instrument: string;
  timepoint: string;
}

/**
 * A participant's response by the primary reader: baseline against the definition's timepoint. Null while the timepoint has no assessment (not
 * yet assessed); not evaluable when it was recorded as not taken, or when scores that it needs are missing. Of several
 * standing assessments of one timepoint the last entered counts.
 */
export function standingResponse(
  { rule, instrument, timepoint }: DefinitionInForce,
  entries: readonly AssessmentEntry[],
): StandingResponse | null {
  const standing = standingAssessments(entries).filter(
    (entry) => entry.isPrimaryReader && entry.instrument === instrument,
  );
  const now = standing.findLast((entry) => entry.timepoint === timepoint);
  if (!now) return null;
  const baseline = standing.findLast((entry) => entry.timepoint === "baseline");
  if (now.scores === null) return { response: "not_evaluable", on: now.assessedOn };
  const { verdict } = evaluateResponder(rule, baseline?.scores ?? {}, now.scores);
  const responses = {
    responder: "responder",
    "non-responder": "non_responder",
    "not-evaluable": "not_evaluable",
  } as const;
  return { response: responses[verdict], on: now.assessedOn };
}
