import { deviationDetails, judgeEvent, type ProposedEvent } from "~/domain/cohorts/event-rules";
import { type EventKind, type ParticipantEvent, standingEvents } from "~/domain/cohorts/participant-event";
import { foldEvents, type ParticipantState } from "~/domain/cohorts/participant-state";
import type { BookCohort, BookSite, EntryPlan, TrialBook } from "./trial-book";
import { nextEvent } from "./trial-book";

/** An event that a row brings. */
export interface EventDraft {
  kind: EventKind;
  happenedOn: string;
  details: Record<string, string>;
  deviationReason: string | null;
  /** Whether the person was a minor beyond doubt when they consented. */
  minor?: boolean;
  /** The row also brings the event that defines enrolment. */
  withDefiningEvent?: boolean;
}

/** What came of an event: planned, in the book already, or refused with a message. */
export type EventOutcome = { planned: ParticipantEvent } | { present: true } | { refused: string };

/** The version of the consent form in force at a site on a day; null where the book holds no approval. */
function consentInForce(site: BookSite, day: string): string | null {
  return site.consents.findLast(({ from }) => from <= day)?.version ?? null;
}

function proposed(draft: EventDraft, site: BookSite, cohort: BookCohort | undefined): ProposedEvent {
  const { kind, happenedOn, details } = draft;
  const paused = site.pauses.some(({ from, until }) => from <= happenedOn && happenedOn <= (until ?? "9999"));
  const signed = details["consentVersion"];
  return {
    kind,
    happenedOn,
    definition: cohort?.definition,
    withDefiningEvent: draft.withDefiningEvent ?? false,
    sitePaused: paused,
    withoutGuardian: kind === "consented" && draft.minor === true && details["guardian"] !== "yes",
    ...(signed === undefined ? {} : { consent: { inForce: consentInForce(site, happenedOn), signed } }),
  };
}

/** Takes a place in the cohort; why there is none, otherwise. */
function refusedPlace(cohort: BookCohort | undefined, state: ParticipantState): string | null {
  if (!cohort || state.enrolledOn !== null) return null;
  if (!cohort.open) return `errors:rule.cohort_not_open?cohort=${encodeURIComponent(cohort.code)}`;
  if (cohort.places === null) return null;
  if (cohort.places > 0) return null;
  return `errors:rule.cohort_full?cohort=${encodeURIComponent(cohort.code)}&planned=${cohort.planned ?? 0}`;
}

/**
 * Judges one event by the same rules as an entry by hand and adds it to the plan: only the impossible is refused, a deviation
 * needs its reason, an enrolment a place. An event of the same kind and day that stands already is present.
 */
export function judgeDraft(
  plan: EntryPlan,
  draft: EventDraft,
  ground: { site: BookSite; cohort: BookCohort | undefined; book: TrialBook },
): EventOutcome {
  const entered = [...plan.participant.events, ...plan.events];
  const same = standingEvents(entered).some(
    ({ kind, happenedOn }) => kind === draft.kind && happenedOn === draft.happenedOn,
  );
  if (same) return { present: true };
  const state = foldEvents(entered);
  const verdict = judgeEvent(state, proposed(draft, ground.site, ground.cohort), ground.book.today);
  const refusal = verdict.refusals[0];
  if (refusal !== undefined) return { refused: `errors:rule.${refusal}` };
  const deviation = verdict.deviations[0];
  if (deviation && !draft.deviationReason) return { refused: `errors:deviation_${deviation.code}` };
  if (draft.kind === "enrolled") {
    const refused = refusedPlace(ground.cohort, state);
    if (refused !== null) return { refused };
    if (ground.cohort && ground.cohort.places !== null) ground.cohort.places -= 1;
  }
  const details = { ...draft.details, ...deviationDetails(verdict.deviations, draft.deviationReason ?? "") };
  const event = nextEvent(plan, { kind: draft.kind, happenedOn: draft.happenedOn, details });
  plan.events.push(event);
  return { planned: event };
}
