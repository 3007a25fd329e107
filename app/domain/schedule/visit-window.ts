import { addDays } from "~/lib/civil-day";
import type { PlannedVisit } from "./visit-schedule";
import type { VisitAnchor } from "./visit-anchors";

/** The days of a participant's way that visits are counted from; null where it has not come to that. */
export type AnchorDays = Readonly<Record<VisitAnchor, string | null>>;

/** When a visit is planned for a person, and the first and last day on which it is within its window; civil days. */
export interface VisitWindow {
  target: string;
  opens: string;
  closes: string;
}

/** The window of a visit; null while the event that it is counted from has not happened. */
export function visitWindow(visit: PlannedVisit, anchors: AnchorDays): VisitWindow | null {
  const anchor = anchors[visit.anchor];
  if (anchor === null) return null;
  const target = addDays(anchor, visit.day);
  return { target, opens: addDays(target, -visit.before), closes: addDays(target, visit.after) };
}

/** Where a day lies to a window whose first and last day both belong to it. */
export function placeInWindow({ opens, closes }: VisitWindow, day: string): "early" | "within" | "late" {
  if (day < opens) return "early";
  return day > closes ? "late" : "within";
}
