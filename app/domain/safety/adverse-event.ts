import type { InputIssue } from "~/lib/errors";
import type { AstctFindings, SpecialInterest } from "./astct";

/** Why an event is serious (ICH E2A, II.B); seriousness is a regulatory class, never derived from intensity. */
export const seriousnessReasons = [
  "death",
  "life_threatening",
  "hospitalisation",
  "disability",
  "congenital_anomaly",
  "medically_important",
] as const;

/** Relation to the product as the investigator sees it. */
export const relations = ["related", "possibly_related", "not_related", "not_assessed"] as const;

/** How the event ended so far. */
export const adverseEventOutcomes = [
  "recovered",
  "recovering",
  "not_recovered",
  "sequelae",
  "fatal",
  "unknown",
] as const;

/** Words of intensity, where a site has no grade; they are never turned into grades, nor grades into them. */
export const severities = ["mild", "moderate", "severe"] as const;

/** Whether nature and severity agree with what is known of the product (ICH E2A, II.C). */
export const expectednesses = ["expected", "unexpected", "not_assessed"] as const;

/** What was done with the trial product because of the event (E2B(R3), G.k.8). */
export const actionsTaken = ["none", "delayed", "reduced", "stopped", "not_applicable", "unknown"] as const;

/** Gradings in use: which CTCAE is the protocol's, and ASTCT for CRS and ICANS. */
export const gradings = ["CTCAE 5.0", "CTCAE 6.0"] as const;

/** What a report's form asks for in words, kept sealed: it may hold what identifies a person. */
export const particularFields = [
  "narrative",
  "treatment",
  "product",
  "productDose",
  "productDates",
  "weight",
  "concomitant",
  "history",
  "trialMeasures",
  "reporter",
] as const;

export type Particulars = Partial<Record<(typeof particularFields)[number], string>>;

/** What may be left for later, or be absent altogether; left out and null mean the same, but for the particulars. */
export interface AdverseEventDetails {
  organClass?: string | null;
  /** Name and version of the dictionary that `dictionaryCode` is from. */
  dictionary?: string | null;
  dictionaryCode?: string | null;
  severity?: (typeof severities)[number] | null;
  expectedness?: (typeof expectednesses)[number];
  actionTaken?: (typeof actionsTaken)[number] | null;
  /** Whether it is a dose-limiting toxicity by the protocol; null while nobody has judged it. */
  doseLimiting?: boolean | null;
  specialInterest?: SpecialInterest | null;
  astctFindings?: AstctFindings | null;
  /** The day on which the site first knew what makes it serious, where that was later than `knownOn`. */
  seriousKnownOn?: string | null;
  /** Left out in a correction: the earlier entry's stay as they are. */
  particulars?: Particulars | null;
}

/**
 * One adverse event as entered. `grade` is 1 to 5 of the grading named (the protocol's CTCAE, or ASTCT for CRS and ICANS), null
 * when it was not graded: mild, moderate and severe are never turned into grades. Days are civil days at the site.
 */
export interface AdverseEventInput extends AdverseEventDetails {
  term: string;
  grade: number | null;
  grading: string;
  seriousness: (typeof seriousnessReasons)[number] | null;
  relation: (typeof relations)[number];
  outcome: (typeof adverseEventOutcomes)[number];
  /** Null only for a serious event that was saved at once and is still to be completed. */
  startedOn: string | null;
  endedOn: string | null;
  /** The day on which the site first knew of it: where the clocks start. */
  knownOn: string;
}

type Fault = (path: keyof AdverseEventInput, message: string) => void;

function judgeDays(input: AdverseEventInput, today: string, fault: Fault): void {
  const { startedOn, endedOn, knownOn, seriousKnownOn } = input;
  for (const path of ["startedOn", "knownOn", "endedOn", "seriousKnownOn"] as const) {
    if ((input[path] ?? "") > today) fault(path, "dateInFuture");
  }
  if (startedOn === null && input.seriousness === null) fault("startedOn", "required");
  if (startedOn !== null && knownOn < startedOn) fault("knownOn", "knownBeforeStart");
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) fault("endedOn", "endBeforeStart");
  if (seriousKnownOn && seriousKnownOn < knownOn) fault("seriousKnownOn", "seriousBeforeKnown");
}

/** Every fault of an entry: a term that is missing, days that lie ahead or run backwards, a fatal end that is not serious. */
export function faultsOf(input: AdverseEventInput, today: string): InputIssue[] {
  const issues: InputIssue[] = [];
  const fault: Fault = (path, message) => void issues.push({ path, message });
  if (input.term.trim() === "") fault("term", "required");
  judgeDays(input, today, fault);
  if (input.grade !== null && !(Number.isInteger(input.grade) && input.grade >= 1 && input.grade <= 5)) {
    fault("grade", "outOfRange?lowest=1&highest=5");
  }
  if ((input.outcome === "fatal") !== (input.seriousness === "death")) fault("seriousness", "fatalIsSerious");
  if (input.outcome === "fatal" && input.endedOn === null) fault("endedOn", "dayOfDeath");
  if (input.seriousKnownOn && input.seriousness === null) fault("seriousKnownOn", "onlyIfSerious");
  if (input.dictionaryCode && !input.dictionary) fault("dictionary", "required");
  return issues;
}
