import { z } from "zod";
import { numberFromText } from "~/lib/number-text";
import { civilDate, partialDate } from "~/lib/partial-date";

/** What is held of a participant before treatment, so that baseline tables and narratives can be written. */
export const baselineKinds = ["history", "medication", "laboratory"] as const;

export type BaselineKind = (typeof baselineKinds)[number];

const short = z.string().max(200);
const course = {
  startedOn: partialDate.optional(),
  endedOn: partialDate.optional(),
  ongoing: z.literal("yes").optional(),
};

/** The fields of each kind. A value of the laboratory is kept as typed, with its unit; the reference range may be left out. */
export const baselineSchemas = {
  history: z.object({ term: short, ...course, note: z.string().max(500).optional() }),
  medication: z.object({ name: short, dose: short.optional(), indication: short.optional(), ...course }),
  laboratory: z.object({
    test: short,
    value: z.string().max(40),
    unit: z.string().max(40).optional(),
    low: z.string().max(40).optional(),
    high: z.string().max(40).optional(),
    takenOn: civilDate,
  }),
} as const;

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
