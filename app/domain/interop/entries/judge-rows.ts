import type { TabularKind } from "../tabular/file-kinds";
import type { ReadRow } from "../tabular/file-column";
import type { HeadingMap } from "../tabular/match-headings";
import { judgeAdverseEvents } from "./judge-adverse-events";
import { judgeAssessments } from "./judge-assessments";
import { judgeEventRows } from "./judge-event-rows";
import { judgeParticipants } from "./judge-participants";
import { judgeReportedCounts } from "./judge-reported-counts";
import type { JudgedRows } from "./row-judgement";
import type { TrialBook } from "./trial-book";

type Judge = (rows: readonly ReadRow[], book: TrialBook, map: HeadingMap) => JudgedRows;

const judges: Readonly<Record<TabularKind, Judge>> = {
  participants: judgeParticipants,
  events: judgeEventRows,
  assessments: judgeAssessments,
  adverse_events: judgeAdverseEvents,
  reported_counts: judgeReportedCounts,
};

/** Judges the rows of a file of a kind against a trial's book. The book's cohorts lose the places that rows take. */
export function judgeRows(kind: TabularKind, rows: readonly ReadRow[], book: TrialBook, map: HeadingMap): JudgedRows {
  return judges[kind](rows, book, map);
}
