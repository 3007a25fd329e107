import { inconsistenciesOf } from "./inconsistencies";
import { type DutyFacts, type DutyStanding, standingDuties } from "./trial-duties";

/** How current a record is: in order, with something due soon, late by a rule, or in contradiction with itself. */
export type RecordCurrency = "current" | "due" | "late" | "inconsistent";

/** A record's currency with what it rests on. */
export interface RecordState {
  currency: RecordCurrency;
  duties: DutyStanding[];
  inconsistencies: string[];
}

/** Judges how current a record is on a day. A contradiction comes before lateness: what is late cannot be told from it. */
export function recordState(facts: DutyFacts, today: string): RecordState {
  const standing = standingDuties(facts, today);
  const contradictions = inconsistenciesOf(facts, today);
  const late = standing.some(({ state }) => state === "late");
  const currency = contradictions.length > 0 ? "inconsistent" : late ? "late" : standing.length > 0 ? "due" : "current";
  return { currency, duties: standing, inconsistencies: contradictions };
}
