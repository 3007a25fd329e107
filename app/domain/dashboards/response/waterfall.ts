import type { PersonCourse } from "./response-person";

/** One bar: a change from baseline as a fraction, and the response, which fills it. */
export interface WaterfallBar {
  code: string;
  change: number;
  best: string | null;
}

/** A waterfall with what it leaves out. */
export interface Waterfall {
  /** From the greatest rise to the greatest fall. */
  bars: WaterfallBar[];
  /** Participants infused, drawn or not. */
  treated: number;
  /** Participants whose change cannot be formed: no baseline, a baseline of zero, or no visit yet. */
  notDrawn: number;
}

/** The bars of a waterfall; the order is by the change and says nothing but that. */
export function waterfallOf(courses: readonly PersonCourse[]): Waterfall {
  const bars = courses
    .flatMap(({ code, shownChange, best }) => (shownChange === null ? [] : [{ code, change: shownChange, best }]))
    .toSorted((a, b) => b.change - a.change || (a.code < b.code ? -1 : 1));
  return { bars, treated: courses.length, notDrawn: courses.length - bars.length };
}
