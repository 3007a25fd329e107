import { numberOf, type ReadRow, textOf } from "../tabular/file-column";
import type { HeadingMap } from "../tabular/match-headings";
import { foldCode } from "./book-lookup";
import { faultCollector, type JudgedRows, withFacts } from "./row-judgement";
import type { ReportedCount, TrialBook } from "./trial-book";

/** The counts that no later one corrects. */
export function standingCounts(counts: readonly ReportedCount[]): ReportedCount[] {
  const replaced = new Set(counts.map(({ corrects }) => corrects));
  return counts.filter(({ id }) => id === null || !replaced.has(id));
}

/** Where a count belongs: of one site, measure and day one count stands. */
function keyOf({ siteId, measure, asOf }: Pick<ReportedCount, "siteId" | "measure" | "asOf">): string {
  return `${siteId} ${measure} ${asOf}`;
}

/**
 * Judges rows of reported counts: one that stands already changes nothing, another number for the same site, measure and day
 * is a correction and needs its reason.
 */
export function judgeReportedCounts(rows: readonly ReadRow[], book: TrialBook, map: HeadingMap): JudgedRows {
  const { faults, fault } = faultCollector(map);
  const judged: JudgedRows = { plans: [], counts: [], faults, good: [], present: 0 };
  const standing = new Map(standingCounts(book.reportedCounts).map((count) => [keyOf(count), count]));

  for (const row of rows) {
    const site = book.sites.get(foldCode(textOf(row, "site") ?? ""));
    const asOf = textOf(row, "asOf") ?? "";
    if (!site) fault(row, "site", "exchange:bulk.fault.noSuchSite");
    else if (!site.own) fault(row, "site", "exchange:bulk.fault.notYourSite");
    else if (asOf > book.today) fault(row, "asOf", "errors:dateInFuture");
    else judgeCount(row, { siteId: site.id, measure: textOf(row, "measure") ?? "", asOf });
  }
  return judged;

  function judgeCount(row: ReadRow, place: Pick<ReportedCount, "siteId" | "measure" | "asOf">): void {
    const count = numberOf(row, "count") ?? 0;
    const reason = textOf(row, "reason");
    const known = standing.get(keyOf(place));
    if (known && known.count === count) judged.present += 1;
    else if (known && known.id === null) fault(row, "count", "exchange:bulk.fault.countTwice");
    else if (known && reason === null)
      fault(row, "count", withFacts("exchange:bulk.fault.countExists", { count: known.count }));
    else {
      const entry = { id: null, ...place, count, corrects: known?.id ?? null, reason: known ? reason : null };
      standing.set(keyOf(place), entry);
      judged.counts.push(entry);
      judged.good.push(row.line);
    }
  }
}
