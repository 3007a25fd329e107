import { requireAbove } from "../argument-checks";

/** A stretch of time in which a site does not enrol, from `from` up to `to` (after `from`), on the window's time axis. */
export interface Pause {
  from: number;
  to: number;
}

/**
 * When a site enrols: from `opens` until `closes` (null: stays open), but for pauses. Times are in months on one axis chosen
 * by the caller, such as months since the trial began or months from the census (then negative before it).
 */
export interface SiteWindow {
  opens: number;
  closes: number | null;
  pauses: readonly Pause[];
}

/** The window of a site that is open already and is planned to stay open without a pause. */
export const openThroughout: SiteWindow = { opens: -Infinity, closes: null, pauses: [] };

/**
 * Months in which the site enrols between `from` and `to`: max(0, min(closes, to) - max(opens, from)) less the pauses in it.
 * Overlapping pauses count once. 0 when `to` is not after `from`.
 */
export function activeTime(window: SiteWindow, from: number, to: number): number {
  const start = Math.max(window.opens, from);
  const end = Math.min(window.closes ?? Infinity, to);
  let reached = start;
  let active = 0;
  for (const pause of [...window.pauses].sort((a, b) => a.from - b.from)) {
    active += Math.max(0, Math.min(pause.from, end) - reached);
    reached = Math.max(reached, pause.to);
  }
  return active + Math.max(0, end - reached);
}

/** The same window with the time axis beginning `by` months later, so that what was at `by` is at 0. */
export function shiftedWindow(window: SiteWindow, by: number): SiteWindow {
  return {
    opens: window.opens - by,
    closes: window.closes === null ? null : window.closes - by,
    pauses: window.pauses.map((pause) => ({ from: pause.from - by, to: pause.to - by })),
  };
}

/** @throws InvalidInput naming `<path>.pauses.<index>.to` for a pause that does not end after it begins. */
export function requireWindow(window: SiteWindow, path: string): void {
  window.pauses.forEach((pause, index) => requireAbove(pause.to, `${path}.pauses.${index}.to`, pause.from));
}
