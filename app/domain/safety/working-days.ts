import { addDays } from "~/lib/civil-day";

/** A day that is not what its weekday says: a public holiday, or a weekend day on which people work in exchange. */
export interface CalendarDay {
  day: string;
  kind: "off" | "working";
  confirmed: boolean;
}

/** The exceptions by day. */
export type WorkingCalendar = ReadonlyMap<string, CalendarDay>;

/** The exceptions as a calendar. */
export function workingCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  return new Map(days.map((each) => [each.day, each]));
}

/** Whether people work on a civil day: Monday to Friday but for days off, and weekend days worked in exchange. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const exception = calendar.get(day);
  if (exception) return exception.kind === "working";
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** No calendar has longer runs of days off; a longer one is a fault in the data. */
const longestPause = 60;

/**
 * The day that lies `count` working days after `from`, which itself is not counted; with 0 the day itself, worked or not.
 * @throws RangeError for a calendar without a working day within 60 days.
 */
export function addWorkingDays(from: string, count: number, calendar: WorkingCalendar): string {
  let day = from;
  for (let left = count, pause = 0; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) {
      left -= 1;
      pause = 0;
    } else if (++pause > longestPause) throw new RangeError(`No working day before ${day}`);
  }
  return day;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysAfter(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
