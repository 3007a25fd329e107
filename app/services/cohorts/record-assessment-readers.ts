import { standingAssessments } from "~/domain/outcomes/standing-response";
import { RuleViolation } from "~/lib/errors";

/** An assessment entered before. */
interface Entered {
  number: number;
  instrument: string;
  timepoint: string;
  reader: string | null;
  is_primary_reader: boolean;
  corrects: number | null;
}

/**
 * A correction names an entry that stands. Of each instrument and timepoint, one assessment of a reader stands at a time, and
 * one reader's is the primary.
 * @throws RuleViolation `no_such_event`, `assessment_exists` or `primary_reader_exists`, the last two with the entry's number.
 */
export function refuseSecondStanding(
  input: {
    instrument: string;
    timepoint: string;
    reader?: string | null;
    isPrimaryReader?: boolean;
    corrects?: number | null;
  },
  entered: readonly Entered[],
): void {
  const corrects = input.corrects ?? null;
  const standing = standingAssessments(entered);
  if (corrects !== null && !standing.some(({ number }) => number === corrects))
    throw new RuleViolation("no_such_event");
  const others = standing.filter(
    (other) =>
      other.number !== corrects && other.instrument === input.instrument && other.timepoint === input.timepoint,
  );
  const reader = input.reader?.trim() || null;
  const same = others.find((other) => other.reader === reader);
  if (same) throw new RuleViolation("assessment_exists", { number: same.number });
  const primary = others.find((other) => other.is_primary_reader);
  if (primary && (input.isPrimaryReader ?? true)) {
    throw new RuleViolation("primary_reader_exists", { number: primary.number });
  }
}
