import type { JsonValue } from "~/lib/canonical-json";

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

/** Members that hold the book's own codes, never a name: of an event's details, and of an audit event. */
const codedMembers: ReadonlySet<string> = new Set([
  "entity",
  "id",
  "field",
  "kind",
  "deviation",
  "deviationClass",
  "arm",
  "actualArm",
  "allocation",
]);

/** A stored value with the phrase redacted in every text that it holds, however deep; names of members and codes stay. */
export function redactValue(value: JsonValue, phrase: string): JsonValue {
  if (typeof value === "string") return redactText(value, phrase);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, phrase));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, codedMembers.has(name) ? member : redactValue(member, phrase)]],
    ),
  );
}

/** Whether a phrase stands in a value, whatever its capitals. */
export function holdsText(value: JsonValue, phrase: string): boolean {
  return JSON.stringify(redactValue(value, phrase)) !== JSON.stringify(value);
}
