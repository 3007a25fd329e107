import { type DatedCount, countsOf } from "~/domain/cohorts/participant-counts";
import type { EventKind, ParticipantEvent } from "~/domain/cohorts/participant-event";
import { foldEvents, type ParticipantState } from "~/domain/cohorts/participant-state";
import type { Draw } from "./seeded-draw";

/** A generated participant: what happened, the state that it comes to, and what is counted of it. */
export interface Course {
  events: ParticipantEvent[];
  state: ParticipantState;
  counts: DatedCount[];
}

const dayLength = 86_400_000;

function dayAfter(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/**
 * One participant's way: a fifth fails screening; of the others nearly all are infused, and then complete, are still followed,
 * leave, are lost or die. Consent lies on one of `days` days from `start` on.
 */
export function generatedCourse(draw: Draw, start: string, days: number): Course {
  const consent = Math.floor(Date.parse(start) / dayLength) + draw.whole(0, days - 1);
  const events: ParticipantEvent[] = [];
  const add = (kind: EventKind, after: number, details: Record<string, string> = {}) =>
    events.push({
      number: events.length + 1,
      kind,
      happenedOn: dayAfter(consent + after),
      details,
      corrects: null,
      reason: null,
    });
  add("consented", 0, { consentVersion: "1.0" });
  const chance = draw.unit();
  if (chance < 0.2) add("screening_failed", draw.whole(1, 10));
  else {
    add("enrolled", draw.whole(1, 14));
    if (chance < 0.97) {
      add("infused", draw.whole(15, 40));
      const end = draw.unit();
      if (end < 0.6) add("completed", draw.whole(180, 220));
      else if (end < 0.65) add("left", draw.whole(45, 170));
      else if (end < 0.67) add("lost", draw.whole(45, 170));
      else if (end < 0.68) add("died", draw.whole(45, 170));
    }
  }
  const state = foldEvents(events);
  return { events, state, counts: countsOf(state, null) };
}
