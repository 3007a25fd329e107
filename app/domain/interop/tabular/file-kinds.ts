import { adverseEventsFile } from "./adverse-events-file";
import { assessmentsFile } from "./assessments-file";
import { eventsFile } from "./events-file";
import type { FileColumn } from "./file-column";
import { participantsFile } from "./participants-file";
import { reportedCountsFile } from "./reported-counts-file";

/** What a table that people bring may hold. */
export const tabularKinds = ["participants", "events", "assessments", "adverse_events", "reported_counts"] as const;

export type TabularKind = (typeof tabularKinds)[number];

/** The columns of each kind of file, in the order of its template. */
export const columnsOf: Readonly<Record<TabularKind, readonly FileColumn[]>> = {
  participants: participantsFile,
  events: eventsFile,
  assessments: assessmentsFile,
  adverse_events: adverseEventsFile,
  reported_counts: reportedCountsFile,
};

export function isTabularKind(text: string): text is TabularKind {
  return (tabularKinds as readonly string[]).includes(text);
}
