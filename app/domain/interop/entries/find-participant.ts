import { type ReadRow, textOf } from "../tabular/file-column";
import { foldCode, type ParticipantLookup } from "./book-lookup";
import type { NameFault } from "./row-judgement";
import { type BookParticipant, emptyPlan, type EntryPlan, type TrialBook } from "./trial-book";

/** The participant that a row names, by the book's code or by the site's own number; null when it is named as a fault. */
export function findParticipant(
  row: ReadRow,
  book: TrialBook,
  lookup: ParticipantLookup,
  fault: NameFault,
): BookParticipant | null {
  const text = textOf(row, "participant") ?? "";
  const siteCode = textOf(row, "site");
  const site = siteCode === null ? undefined : book.sites.get(foldCode(siteCode));
  if (siteCode !== null && !site) return named("site", "exchange:bulk.fault.noSuchSite");
  if (site && !site.own) return named("site", "exchange:bulk.fault.notYourSite");
  const found = (site && lookup.atSite(site, text)) ?? lookup.anywhere(text);
  if (found === "several") return named("participant", "exchange:bulk.fault.severalParticipants");
  if (!found || (site && found.siteId !== site.id))
    return named("participant", "exchange:bulk.fault.noSuchParticipant");
  return found;

  function named(field: string, message: string): null {
    fault(row, field, message);
    return null;
  }
}

/** The plans of a file, one for each participant, made as participants come up. */
export function planKeeper(): { of(participant: BookParticipant): EntryPlan; filled(): EntryPlan[] } {
  const plans = new Map<BookParticipant, EntryPlan>();
  return {
    of(participant) {
      const known = plans.get(participant);
      if (known) return known;
      const made = emptyPlan(participant);
      plans.set(participant, made);
      return made;
    },
    filled: () =>
      [...plans.values()].filter(
        ({ events, assessments, adverseEvents, visits }) =>
          events.length + assessments.length + adverseEvents.length + visits.length > 0,
      ),
  };
}
