import { numberFromText } from "~/lib/number-text";

/** What is held of a participant before treatment, so that baseline tables and narratives can be written. */
export const baselineKinds = ["history", "medication", "laboratory"] as const;

export type BaselineKind = (typeof baselineKinds)[number];

/** One entry as stored: its fields as texts; `voided` takes an earlier one back. */
export interface BaselineEntry {
  number: number;
  kind: BaselineKind | "voided";
  details: Readonly<Record<string, string>>;
  corrects: number | null;
}

/** The entries of a kind that stand, in the order of entry. */
export function standingBaseline<Entry extends BaselineEntry>(entries: readonly Entry[], kind: BaselineKind): Entry[] {
  const replaced = new Set(entries.map(({ corrects }) => corrects));
  return entries.filter((entry) => entry.kind === kind && !replaced.has(entry.number));
}

/**
 * Where a laboratory value lies to its reference range; null where value or range is no plain number, or none is given. A value
 * on a limit is within.
 */
export function placeInRange(details: Readonly<Record<string, string>>): "below" | "within" | "above" | null {
  const value = numberFromText(details["value"]);
  const low = numberFromText(details["low"]);
  const high = numberFromText(details["high"]);
  if (value === undefined || Number.isNaN(value) || (low === undefined && high === undefined)) return null;
  if (Number.isNaN(low ?? 0) || Number.isNaN(high ?? 0)) return null;
  if (low !== undefined && value < low) return "below";
  return high !== undefined && value > high ? "above" : "within";
}
