/**
 * Members that people type freely, by the names that they bear in the details of entries and in audit entries. Everything else
 * (codes, days, numbers, answers of a measure) is the book's own and never holds a name.
 */
const typedFreely: ReadonlySet<string> = new Set([
  // an event, a visit, a query, and the why of any entry
  "note",
  "reason",
  "deviationReason",
  "text",
  // medical history, medication, laboratory
  "term",
  "name",
  "dose",
  "indication",
  "test",
  "unit",
  "value",
  "low",
  "high",
  // an adverse event and its sending
  "organClass",
  "recipient",
  "receipt",
]);

/** Members of a laboratory value: text only where they are no number. */
const measured: ReadonlySet<string> = new Set(["value", "low", "high"]);

const number = /^[<>≤≥=~\s]*[+-]?\d+([.,]\d+)*\s*%?$/u;

/** Whether a member's text was typed freely, so that it may hold a name. */
export function isFreeText(member: string, text: string): boolean {
  return typedFreely.has(member) && !(measured.has(member) && number.test(text));
}
