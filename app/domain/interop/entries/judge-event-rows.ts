import type { EventKind } from "~/domain/cohorts/participant-event";
import { type ReadRow, textOf } from "../tabular/file-column";
import type { HeadingMap } from "../tabular/match-headings";
import { participantLookup } from "./book-lookup";
import { findParticipant, planKeeper } from "./find-participant";
import { judgeDraft } from "./judge-events";
import { faultCollector, type JudgedRows } from "./row-judgement";
import type { TrialBook } from "./trial-book";

/** The order in which events of one day are taken. */
const order: readonly EventKind[] = [
  "reconsented",
  "screening_failed",
  "enrolled",
  "collected",
  "product_failed",
  "infused",
];

function placeOf(row: ReadRow): string {
  const place = order.indexOf(textOf(row, "event") as EventKind);
  return `${textOf(row, "happenedOn")} ${String(place < 0 ? order.length : place).padStart(2, "0")}`;
}

function detailsOf(row: ReadRow): Record<string, string> {
  const note = textOf(row, "note");
  const consentVersion = textOf(row, "consentVersion");
  return { ...(note === null ? {} : { note }), ...(consentVersion === null ? {} : { consentVersion }) };
}

/** Judges rows of events in the order in which they happened, whatever their order in the file. */
export function judgeEventRows(rows: readonly ReadRow[], book: TrialBook, map: HeadingMap): JudgedRows {
  const { faults, fault } = faultCollector(map);
  const judged: JudgedRows = { plans: [], counts: [], faults, good: [], present: 0 };
  const lookup = participantLookup(book);
  const plans = planKeeper();
  const sites = new Map([...book.sites.values()].map((site) => [site.id, site]));
  const cohorts = new Map([...book.cohorts.values()].map((cohort) => [cohort.id, cohort]));

  for (const row of rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    const participant = findParticipant(row, book, lookup, fault);
    const site = participant && sites.get(participant.siteId);
    if (!participant || !site) continue;
    const outcome = judgeDraft(
      plans.of(participant),
      {
        kind: textOf(row, "event") as EventKind,
        happenedOn: textOf(row, "happenedOn") ?? "",
        details: detailsOf(row),
        deviationReason: textOf(row, "deviationReason"),
      },
      { site, cohort: cohorts.get(participant.cohortId), book },
    );
    if ("refused" in outcome) fault(row, "happenedOn", outcome.refused);
    else if ("present" in outcome) judged.present += 1;
    else judged.good.push(row.line);
  }
  return { ...judged, plans: plans.filled() };
}
