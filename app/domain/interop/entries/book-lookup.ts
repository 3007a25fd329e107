import { foldText } from "~/lib/fold-text";
import type { BookParticipant, BookSite, TrialBook } from "./trial-book";

/** A code as it is looked up: without case, marks and spaces at its ends. */
export function foldCode(code: string): string {
  return foldText(code.trim());
}

function numberKey(siteId: number, siteNumber: string): string {
  return `${siteId} ${foldCode(siteNumber)}`;
}

/** Finds participants by the book's code, or by a site's own number. */
export interface ParticipantLookup {
  add(participant: BookParticipant): void;
  /** By the site's own number at that site. */
  atSite(site: BookSite, siteNumber: string): BookParticipant | undefined;
  /** By the book's code, or by a number that only one site gave. */
  anywhere(text: string): BookParticipant | "several" | undefined;
}

/** A lookup over the participants of a book; participants that a file brings are added as they come. */
export function participantLookup(book: Pick<TrialBook, "participants">): ParticipantLookup {
  const byCode = new Map<string, BookParticipant>();
  const byNumber = new Map<string, BookParticipant>();
  const bare = new Map<string, BookParticipant | "several">();
  const add = (participant: BookParticipant): void => {
    if (participant.code !== "") byCode.set(foldCode(participant.code), participant);
    if (participant.siteNumber === null) return;
    byNumber.set(numberKey(participant.siteId, participant.siteNumber), participant);
    const number = foldCode(participant.siteNumber);
    bare.set(number, bare.has(number) ? "several" : participant);
  };
  book.participants.forEach(add);
  return {
    add,
    atSite: (site, siteNumber) => byNumber.get(numberKey(site.id, siteNumber)),
    anywhere: (text) => byCode.get(foldCode(text)) ?? bare.get(foldCode(text)),
  };
}
