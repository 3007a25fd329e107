import type { PlannedVisit } from "./visit-schedule";
import { type AnchorDays, placeInWindow, type VisitWindow, visitWindow } from "./visit-window";

/** One entry on a visit of a participant; a correction names the entry that it replaces. */
export interface VisitEntry {
  number: number;
  visit: string;
  outcome: "done" | "missed" | "voided";
  /** The civil day of a visit that was made; null otherwise. */
  happenedOn: string | null;
  corrects: number | null;
}

/**
 * Where a visit stands. `not_anchored`: the event that it is counted from has not happened. `not_expected`: the participant's
 * way ended before its window closed.
 */
export type VisitStanding = "done" | "missed" | "due" | "overdue" | "upcoming" | "not_anchored" | "not_expected";

/** One planned visit of one person. */
export interface VisitState {
  visit: PlannedVisit;
  window: VisitWindow | null;
  standing: VisitStanding;
  /** The entry that stands for the visit; null where there is none. */
  entry: VisitEntry | null;
  /** Where a visit that was made lies to its window; null for others. */
  place: "early" | "within" | "late" | null;
}

/** What a participant's visits are judged by: days counted from, and the day on which follow-up ended, null while it goes on. */
export interface VisitSubject {
  anchors: AnchorDays;
  endedOn: string | null;
}

/** The entries that stand: no later entry corrects them, and they were not taken back. */
export function standingVisits<Entry extends Pick<VisitEntry, "number" | "corrects" | "outcome">>(
  entries: readonly Entry[],
): Entry[] {
  const replaced = new Set(entries.map(({ corrects }) => corrects));
  return entries.filter(({ number, outcome }) => outcome !== "voided" && !replaced.has(number));
}

function standingWithout(window: VisitWindow | null, endedOn: string | null, today: string): VisitStanding {
  if (endedOn !== null && (window === null || window.closes >= endedOn)) return "not_expected";
  if (window === null) return "not_anchored";
  const place = placeInWindow(window, today);
  return place === "within" ? "due" : place === "early" ? "upcoming" : "overdue";
}

/**
 * Where every planned visit of a participant stands on a civil day, in the order of the schedule. A visit is due from the
 * first to the last day of its window, overdue from the day after. A visit made or missed stands as entered, within its window
 * or not. After a leaving, a loss, a failed screening, a completion or a death nothing more is expected of windows that were
 * still open then.
 */
export function visitStates(
  schedule: readonly PlannedVisit[],
  { anchors, endedOn }: VisitSubject,
  entries: readonly VisitEntry[],
  today: string,
): VisitState[] {
  const standing = standingVisits(entries);
  return schedule.map((visit) => {
    const window = visitWindow(visit, anchors);
    const entry = standing.findLast((each) => each.visit === visit.code) ?? null;
    if (entry === null) {
      return { visit, window, entry, standing: standingWithout(window, endedOn, today), place: null };
    }
    const place = window && entry.happenedOn !== null ? placeInWindow(window, entry.happenedOn) : null;
    return { visit, window, entry, standing: entry.outcome === "missed" ? "missed" : "done", place };
  });
}
