import type { TrialRecord } from "../trial-record";
import { hasEnded, isRecruiting } from "../life-cycle/recruitment-transitions";
import { lastDayOf } from "../life-cycle/approvals-in-force";
import { addMonths, latestDay } from "../life-cycle/partial-day";
import { addDays } from "~/lib/civil-day";

/** What a duty is judged by: the record, when it was registered, and how many are enrolled as far as known here. */
export interface DutyFacts {
  record: TrialRecord;
  registeredOn: string;
  /** When the investigator last signed the whole record: the day of the public version where it is a registration or an update. */
  confirmedOn: string | null;
  /** Enrolled participants that the book itself tracks; null where it tracks none. */
  enrolled: number | null;
}

/** Whether a rule binds by law here or is good practice. */
export type DutyBasis = "legal" | "good_practice";

/**
 * One rule by which a record is kept current. `dueOn` is the last day on which it can be met in time, null where the rule does
 * not apply or has been met.
 */
export interface Duty {
  id: string;
  basis: DutyBasis;
  source: string;
  dueOn: (facts: DutyFacts, today: string) => string | null;
}

/** Whether the record says that United States law on registration binds the trial. */
function isBoundByUsLaw({ oversight, design }: TrialRecord): boolean {
  return (
    (oversight.fdaRegulatedDrug === true || oversight.fdaRegulatedDevice === true) && design.countries.includes("US")
  );
}

function verificationDue({ record, registeredOn, confirmedOn }: DutyFacts): string | null {
  if (hasEnded(record) && isReported(record)) return null;
  const { verifiedOn } = record.oversight;
  const days = [registeredOn, confirmedOn, verifiedOn ? latestDay(verifiedOn) : null];
  const last = days
    .filter((day): day is string => day !== null)
    .sort()
    .at(-1);
  return last === undefined ? null : addMonths(last, 12);
}

function isReported({ oversight }: TrialRecord): boolean {
  return Boolean(oversight.resultsPostedOn ?? oversight.resultsPublishedOn ?? oversight.resultsUrl);
}

function resultsDue({ record }: DutyFacts): string | null {
  const completion = record.oversight.primaryCompletion;
  if (completion?.kind !== "actual" || isReported(record) || record.enrolment.overallStatus === "withdrawn")
    return null;
  return addMonths(latestDay(completion.date), 12);
}

/** The first day on which the record's status stopped fitting its own dates; null while it fits. */
function outdatedSince({ record }: DutyFacts, today: string): string | null {
  const { enrolment, oversight } = record;
  const passed = (date: string | undefined): string | null =>
    date && latestDay(date) < today ? latestDay(date) : null;
  if (hasEnded(record)) return null;
  const notBegun = enrolment.recruitmentStatus === "pending" || enrolment.overallStatus === "not_yet_recruiting";
  if (notBegun && passed(enrolment.firstEnrolment?.date)) return passed(enrolment.firstEnrolment?.date);
  if (oversight.primaryCompletion?.kind === "anticipated" && passed(oversight.primaryCompletion.date)) {
    return passed(oversight.primaryCompletion.date);
  }
  return oversight.completion ? passed(oversight.completion.date) : null;
}

function statusDue(facts: DutyFacts, today: string): string | null {
  const since = outdatedSince(facts, today);
  return since && addDays(since, 30);
}

/** The first day after which recruiting would stand on an approval that has run out; null where no approval names its end. */
function renewalDue({ record }: DutyFacts): string | null {
  if (!isRecruiting(record)) return null;
  const lastDays = ["ethics", "ministry"].flatMap((holder) => {
    const given = record.oversight.approvals.filter(({ kind }) => kind.includes(holder));
    const ends = given.map(lastDayOf);
    return given.length === 0 || ends.includes(null) ? [] : [ends.reduce((a, b) => ((a ?? "") > (b ?? "") ? a : b))];
  });
  return lastDays.filter((day): day is string => day !== null).sort()[0] ?? null;
}

const binds = (due: Duty["dueOn"], us: boolean): Duty["dueOn"] => {
  return (facts, today) => (isBoundByUsLaw(facts.record) === us ? due(facts, today) : null);
};

/**
 * The rules, as data. They are good practice here, taken over from WHO and from a law that binds elsewhere; a legal duty only
 * where the record itself says that this law binds the trial, or where an approval states its own term. The paragraphs of 42 CFR
 * 11.64 are cited as ClinicalTrials.gov's answers to frequent questions name them; pages say that they are to be confirmed.
 */
export const duties: readonly Duty[] = [
  {
    id: "verification",
    basis: "good_practice",
    source: "42 CFR 11.64(a)(1)(ii)",
    dueOn: binds(verificationDue, false),
  },
  { id: "verification_us", basis: "legal", source: "42 CFR 11.64(a)(1)(ii)", dueOn: binds(verificationDue, true) },
  {
    id: "results",
    basis: "good_practice",
    source: "WHO joint statement on public disclosure of results, 2017",
    dueOn: binds(resultsDue, false),
  },
  { id: "results_us", basis: "legal", source: "42 CFR 11.44", dueOn: binds(resultsDue, true) },
  { id: "status", basis: "good_practice", source: "42 CFR 11.64(a)(1)(ii)", dueOn: binds(statusDue, false) },
  { id: "status_us", basis: "legal", source: "42 CFR 11.64(a)(1)(ii)", dueOn: binds(statusDue, true) },
  { id: "approval_renewal", basis: "legal", source: "the approval's own term", dueOn: renewalDue },
];

/** How a duty stands on a day: `late` since the day after it was due, `due` within the days ahead that are looked at. */
export interface DutyStanding {
  id: string;
  basis: DutyBasis;
  source: string;
  dueOn: string;
  state: "late" | "due";
}

/** The duties that are late on a day or fall due within `ahead` days, the earliest first. */
export function standingDuties(facts: DutyFacts, today: string, ahead = 30): DutyStanding[] {
  const until = addDays(today, ahead);
  return duties
    .flatMap(({ id, basis, source, dueOn }): DutyStanding[] => {
      const due = dueOn(facts, today);
      if (due === null || due > until) return [];
      return [{ id, basis, source, dueOn: due, state: due < today ? "late" : "due" }];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
