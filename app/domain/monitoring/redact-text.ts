import type { JsonValue } from "~/lib/canonical-json";
import { isFreeText } from "./free-text";

/** What stands in the place of redacted text, in every language. */
export const redactionMark = "▮▮▮";

/** The shortest text that may be redacted; shorter ones are parts of ordinary words and of codes. */
export const shortestRedaction = 3;

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The text with every occurrence of a phrase replaced by the mark, whatever its capitals; itself where there is none. */
export function redactText(text: string, phrase: string): string {
  const composed = text.normalize("NFC");
  const marked = composed.replaceAll(new RegExp(escaped(phrase.normalize("NFC")), "giu"), redactionMark);
  return marked === composed ? text : marked;
}

/** Whether a phrase stands in a text, whatever its capitals. */
export function holdsText(text: string, phrase: string): boolean {
  return redactText(text, phrase) !== text;
}

/**
 * A stored value with the phrase redacted in the members that people type freely, however deep; names of members, codes, days
 * and numbers stay as they are.
 * @param isFree whether a member's text may hold a name.
 */
export function redactMembers(
  value: JsonValue,
  phrase: string,
  isFree: (member: string, text: string) => boolean = isFreeText,
): JsonValue {
  if (Array.isArray(value)) return value.map((item) => redactMembers(item, phrase, isFree));
  if (value === null || typeof value !== "object") return value;
  const redacted = (name: string, member: JsonValue): JsonValue => {
    if (typeof member !== "string") return redactMembers(member, phrase, isFree);
    return isFree(name, member) ? redactText(member, phrase) : member;
  };
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, redacted(name, member)]])),
  );
}
