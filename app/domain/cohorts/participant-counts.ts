import type { ParticipantState } from "./participant-state";

/** What is counted by day for dashboards. Each participant adds at most one to each measure. */
export const measures = [
  "screened",
  "screen_failed",
  "enrolled",
  "allocated",
  "product_failed",
  "ended_before_infusion",
  "infused",
  "completed",
  "left",
  "lost",
  "died",
  "responder",
  "infused_responder",
  "infused_non_responder",
  "infused_not_evaluable",
] as const;

export type Measure = (typeof measures)[number];

/** The participant's standing under the trial's responder definition: the verdict and the day it rests on. */
export interface ResponseStanding {
  response: "responder" | "non_responder" | "not_evaluable";
  on: string;
}

/** The standing as a participant's row holds it; null where nothing was assessed. */
export function storedResponse(row: { response: string | null; response_on: string | null }): ResponseStanding | null {
  if (row.response === null || row.response_on === null) return null;
  return { response: row.response as ResponseStanding["response"], on: row.response_on };
}

/** One count that a participant contributes: to which measure, on which civil day. */
export interface DatedCount {
  measure: Measure;
  day: string;
}

/**
 * The counts that one participant contributes. `screen_failed` is everybody who ended before enrolment: by failing screening,
 * or by leaving, loss or death while in it. `ended_before_infusion` is leaving, loss or death of an enrolled participant
 * who was not infused and whose product did not fail. Response is counted for enrolled participants only. Whoever has gone
 * further is counted as screened on that day where the day of consent is not known.
 */
export function countsOf(state: ParticipantState, response: ResponseStanding | null): DatedCount[] {
  const endedOn = state.diedOn ?? state.leftOn ?? state.lostOn;
  const beforeInfusion = state.enrolledOn && !state.infusedOn && !state.productFailedOn ? endedOn : null;
  const verdict = state.enrolledOn ? response : null;
  const infused = state.infusedOn ? verdict : null;
  const days: [Measure, string | null | undefined][] = [
    ["screened", state.consentedOn ?? state.enrolledOn ?? state.screenFailedOn ?? endedOn],
    ["screen_failed", state.enrolledOn ? null : (state.screenFailedOn ?? endedOn)],
    ["enrolled", state.enrolledOn],
    ["allocated", state.allocatedOn],
    ["product_failed", state.infusedOn ? null : state.productFailedOn],
    ["ended_before_infusion", beforeInfusion],
    ["infused", state.infusedOn],
    ["completed", state.completedOn],
    ["left", state.leftOn],
    ["lost", state.lostOn],
    ["died", state.diedOn],
    ["responder", verdict?.response === "responder" ? verdict.on : null],
    ["infused_responder", infused?.response === "responder" ? infused.on : null],
    ["infused_non_responder", infused?.response === "non_responder" ? infused.on : null],
    ["infused_not_evaluable", infused?.response === "not_evaluable" ? infused.on : null],
  ];
  return days.flatMap(([measure, day]) => (day ? [{ measure, day }] : []));
}

/** A change of a daily count, +1 or -1. */
export interface CountChange extends DatedCount {
  by: 1 | -1;
}

/** What the daily counts change by when a participant's contribution changes: the new counts minus the old ones. */
export function countChanges(before: readonly DatedCount[], after: readonly DatedCount[]): CountChange[] {
  const same = (a: DatedCount) => (b: DatedCount) => a.measure === b.measure && a.day === b.day;
  return [
    ...before.filter((count) => !after.some(same(count))).map((count): CountChange => ({ ...count, by: -1 })),
    ...after.filter((count) => !before.some(same(count))).map((count): CountChange => ({ ...count, by: 1 })),
  ];
}
