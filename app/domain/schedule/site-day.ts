import { addDays } from "~/lib/civil-day";
import type { VisitState } from "./visit-state";

/** Which list of a site's day a visit stands on; `unresolved`: it was made, and something planned for it is not entered yet. */
export type SiteDayList = "overdue" | "today" | "week" | "unresolved";

/**
 * The list that a visit stands on for the site, or null when it asks for nothing now. Overdue: its window has closed. Today:
 * its window is open and its planned day has come, or today is its last day. Week: its planned day or the opening of its window
 * lies within the next seven days, or its window is open.
 * @param assessed the instruments that a standing assessment of this visit exists for, taken or not.
 */
export function siteDayList(state: VisitState, assessed: readonly string[], today: string): SiteDayList | null {
  const { standing, window, visit } = state;
  if (standing === "done") return visit.instruments.every((code) => assessed.includes(code)) ? null : "unresolved";
  if (standing === "overdue") return "overdue";
  if (window === null) return null;
  if (standing === "due") return window.target <= today || window.closes === today ? "today" : "week";
  return standing === "upcoming" && window.opens <= addDays(today, 7) ? "week" : null;
}
