import type { InputIssue } from "~/lib/errors";
import type { Instrument, InstrumentItem } from "./instrument";

/** What was given for an instrument's items: numbers and choices by item code. */
export interface GivenValues {
  scores: Readonly<Record<string, number>>;
  answers: Readonly<Record<string, string>>;
}

function itemFaults(item: InstrumentItem, { scores, answers }: GivenValues): InputIssue[] {
  if (item.kind === "number") {
    const path = `scores.${item.code}`;
    const score = scores[item.code];
    if (score === undefined) return item.optional ? [] : [{ path, message: "required" }];
    if (!(score >= item.lowest && score <= item.highest)) {
      return [{ path, message: `outOfRange?lowest=${item.lowest}&highest=${item.highest}` }];
    }
    return item.whole && !Number.isInteger(score) ? [{ path, message: "notANumber" }] : [];
  }
  const path = `answers.${item.code}`;
  const answer = answers[item.code];
  if (answer === undefined) return item.optional ? [] : [{ path, message: "required" }];
  return item.choices.some(({ code }) => code === answer) ? [] : [{ path, message: "notAChoice" }];
}

/**
 * Every fault of what was given for an instrument: an item without value though it needs one, a number out of its range, a
 * choice that the item does not have, a value for an item that the instrument does not have. Empty when all is well.
 * Messages are keys of the `errors` namespace.
 */
export function instrumentFaults(instrument: Instrument, given: GivenValues): InputIssue[] {
  const known = new Set(
    instrument.items.map(({ kind, code }) => `${kind === "number" ? "scores" : "answers"}.${code}`),
  );
  const named = [
    ...Object.keys(given.scores).map((code) => `scores.${code}`),
    ...Object.keys(given.answers).map((code) => `answers.${code}`),
  ];
  return [
    ...instrument.items.flatMap((item) => itemFaults(item, given)),
    ...named.filter((path) => !known.has(path)).map((path) => ({ path, message: "notAChoice" })),
  ];
}
