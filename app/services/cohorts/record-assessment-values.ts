import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import type { Instrument } from "~/domain/outcomes/instruments/instrument";
import { instrumentFaults } from "~/domain/outcomes/instruments/instrument-faults";
import { scoreRange } from "~/domain/outcomes/score-range";
import { type InputIssue, InvalidInput } from "~/lib/errors";

/** What is judged before anything is looked up. */
interface Values {
  instrument: string;
  scores: Record<string, number> | null;
  answers?: Record<string, string> | null;
  notAssessedReason: string | null;
  corrects?: number | null;
  reason?: string | null;
}

/** Scores out of the range that their own code names, for instruments that are not in the catalogue. */
function rangeFaults(scores: Readonly<Record<string, number>>): InputIssue[] {
  return Object.entries(scores).flatMap(([code, score]) => {
    const range = scoreRange(code);
    const fits = range === null || (score >= range.lowest && score <= range.highest);
    return fits
      ? []
      : [{ path: `scores.${code}`, message: `outOfRange?lowest=${range.lowest}&highest=${range.highest}` }];
  });
}

/** A visit may lack some of an instrument's items: what is missing is not a fault, what is out of range is. */
function withoutMissing(instrument: Instrument, values: Values): InputIssue[] {
  const given = { scores: values.scores ?? {}, answers: values.answers ?? {} };
  return instrumentFaults(instrument, given).filter(({ message }) => message !== "required");
}

/**
 * Refuses values that cannot be.
 * @throws InvalidInput with every fault at once: a score out of its instrument's range, a choice that it does not have, nothing
 * found and no reason, a correction without its why.
 */
export function refuseFaultyValues(values: Values): void {
  const instrument = findInstrument(values.instrument);
  const issues = instrument ? withoutMissing(instrument, values) : rangeFaults(values.scores ?? {});
  const found = Object.keys(values.scores ?? {}).length + Object.keys(values.answers ?? {}).length;
  if (found === 0 && !values.notAssessedReason?.trim()) {
    issues.push({ path: "notAssessedReason", message: "scoreOrReason" });
  }
  if (values.corrects != null && !values.reason?.trim()) issues.push({ path: "reason", message: "required" });
  if (issues.length > 0) throw new InvalidInput(issues);
}
