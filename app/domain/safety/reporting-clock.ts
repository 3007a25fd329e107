import { addDays, daysBetween } from "~/lib/civil-day";
import { fallsUnder, type ReportableEvent, type ReportingRule, rulesInForce } from "./reporting-rule";
import { addWorkingDays, type WorkingCalendar, workingDaysAfter } from "./working-days";

/** A serious event with the days on which its clocks start. */
export interface ClockedEvent extends ReportableEvent {
  knownOn: string;
  /** The day on which the site first knew what makes it serious; null: on `knownOn`. */
  seriousKnownOn: string | null;
}

/** A recorded sending under a rule; one that was taken back is left out before. */
export interface Sending {
  ruleCode: string;
  recipient: string;
  sentOn: string;
  receipt: string;
}

/** Why a due day may be wrong: it passes a day off that is to be confirmed, or lies in a year whose days off are not held. */
export type Doubt = "unconfirmed_days_off" | "year_without_days_off";

/** One clock of one event under one rule. */
export interface ReportingClock {
  rule: ReportingRule;
  startedOn: string;
  dueOn: string;
  state: "running" | "late" | "stopped" | "stopped_late";
  /** Days of the rule's own kind left until the due day while it runs; how many it is late, or was sent late, as a negative number. */
  daysLeft: number;
  sending: Sending | null;
  doubt: Doubt | null;
}

function doubtOf(rule: ReportingRule, from: string, to: string, calendar: WorkingCalendar): Doubt | null {
  if (rule.dayKind === "calendar") return null;
  const years = new Set([...calendar.keys()].map((day) => day.slice(0, 4)));
  if (!years.has(to.slice(0, 4)) || !years.has(from.slice(0, 4))) return "year_without_days_off";
  const passed = [...calendar.values()].some(({ day, confirmed }) => !confirmed && day > from && day <= to);
  return passed ? "unconfirmed_days_off" : null;
}

function distance(rule: ReportingRule, from: string, to: string, calendar: WorkingCalendar): number {
  const between = (a: string, b: string) =>
    rule.dayKind === "calendar" ? daysBetween(a, b) : workingDaysAfter(a, b, calendar);
  return to >= from ? between(from, to) : -Math.max(1, between(to, from));
}

function clockOf(
  event: ClockedEvent,
  rule: ReportingRule,
  sendings: readonly Sending[],
  calendar: WorkingCalendar,
  today: string,
): ReportingClock {
  const startedOn = event.seriousKnownOn ?? event.knownOn;
  const dueOn =
    rule.dayKind === "calendar" ? addDays(startedOn, rule.days) : addWorkingDays(startedOn, rule.days, calendar);
  const sending =
    sendings
      .filter(({ ruleCode }) => ruleCode === rule.code)
      .sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0))[0] ?? null;
  const until = sending?.sentOn ?? today;
  const late = until > dueOn;
  const state = sending ? (late ? "stopped_late" : "stopped") : late ? "late" : "running";
  const daysLeft = distance(rule, until, dueOn, calendar);
  return { rule, startedOn, dueOn, state, daysLeft, sending, doubt: doubtOf(rule, startedOn, dueOn, calendar) };
}

/**
 * The clocks of one event (field rules, "Capture"): each rule in force on the day of first knowledge that is about the event starts
 * one on that day, not on the day of entry; the first recorded sending under the rule stops it, however late. The day of
 * knowledge is not counted; the due day is whole. An event that is not serious has none.
 */
export function clocksOf(
  event: ClockedEvent,
  rules: readonly ReportingRule[],
  sendings: readonly Sending[],
  calendar: WorkingCalendar,
  today: string,
): ReportingClock[] {
  if (event.seriousness === null) return [];
  return rulesInForce(rules, event.seriousKnownOn ?? event.knownOn)
    .filter((rule) => fallsUnder(event, rule.appliesTo))
    .map((rule) => clockOf(event, rule, sendings, calendar, today));
}
