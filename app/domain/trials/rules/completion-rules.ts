import type { TrialRecord } from "../trial-record";
import { isBefore } from "./conditions";
import { type RegistrationRule, rule, type Weight } from "./rule";

type Milestone = TrialRecord["oversight"]["completion"];

const ended: ReadonlySet<string | undefined> = new Set(["completed", "terminated"]);

/** The civil day a number of months later, as far as the date is known to the day; else undefined. */
function monthsAfter(date: string | undefined, months: number): string | undefined {
  if (date?.length !== 10) return undefined;
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}

/** An actual date lies not ahead, an anticipated one not behind. */
function inTime(name: "primaryCompletion" | "completion", id: string): RegistrationRule[] {
  const place = `oversight.${name}` as const;
  const date = ({ oversight }: TrialRecord): Milestone => oversight[name];
  const stated: Weight = ["error", "who"];
  return [
    rule(`${id}_kind`, stated, place, (r) => !date(r) || Boolean(date(r)?.kind)),
    rule(
      `${id}_future`,
      ["error", "prs"],
      place,
      (r, today) => date(r)?.kind !== "actual" || !isBefore(today, date(r)?.date),
    ),
    rule(
      `${id}_past`,
      ["warning", "prs"],
      place,
      (r, today) => date(r)?.kind !== "anticipated" || !isBefore(date(r)?.date, today),
    ),
    rule(
      `${id}_after_start`,
      ["error", "prs"],
      place,
      (r) => !isBefore(date(r)?.date, r.enrolment.firstEnrolment?.date),
    ),
  ];
}

/** The end and the results: items 22 and 23. */
export const completionRules: readonly RegistrationRule[] = [
  rule("primary_completion", ["warning", "prs"], "oversight.primaryCompletion", (r) =>
    Boolean(r.oversight.primaryCompletion),
  ),
  ...inTime("primaryCompletion", "primary_completion"),
  rule("completion", ["error", "who"], "oversight.completion", (r) => Boolean(r.oversight.completion)),
  ...inTime("completion", "completion"),
  rule(
    "completion_order",
    ["error", "prs"],
    "oversight.completion",
    ({ oversight }) => !isBefore(oversight.completion?.date, oversight.primaryCompletion?.date),
  ),
  rule(
    "ended_completion",
    ["error", "prs"],
    "oversight.completion",
    ({ oversight, enrolment }) => !ended.has(enrolment.overallStatus) || oversight.completion?.kind === "actual",
  ),
  rule(
    "verified_future",
    ["error", "prs"],
    "oversight.verifiedOn",
    (r, today) => !isBefore(today, r.oversight.verifiedOn),
  ),
  rule(
    "verified_long_ago",
    ["warning", "whoStandards"],
    "oversight.verifiedOn",
    (r, today) => !isBefore(monthsAfter(r.oversight.verifiedOn, 12), today),
  ),
  rule("results_due", ["warning", "whoResults"], "oversight.resultsPostedOn", ({ oversight }, today) => {
    const { primaryCompletion, resultsPostedOn, resultsPublishedOn } = oversight;
    if (primaryCompletion?.kind !== "actual" || resultsPostedOn || resultsPublishedOn) return true;
    return !isBefore(monthsAfter(primaryCompletion.date, 12), today);
  }),
  rule("results_future", ["error", "registry"], "oversight.resultsPostedOn", ({ oversight }, today) =>
    [oversight.resultsPostedOn, oversight.resultsPublishedOn].every((date) => !isBefore(today, date)),
  ),
  rule(
    "results_address",
    ["warning", "who"],
    "oversight.resultsUrl",
    ({ oversight }) =>
      !(oversight.resultsPostedOn || oversight.resultsPublishedOn) ||
      Boolean(oversight.resultsUrl || oversight.resultsSummary?.en),
  ),
];
