import { InvalidInput } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";

/** The zone in which instants are shown: the home of the registry has one zone and no summer time. */
const zone = "Asia/Ho_Chi_Minh";

/** A civil date, whole or partial: "2023-02-27", "2023-02" or "2023". */
const civilDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const englishMonth = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

const instantParts = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * A civil date in words. Vietnamese: 27/02/2023, 02/2023, 2023. English: 27 February 2023, February 2023, 2023.
 * A partial date stays partial: no day or month is made up.
 * @throws InvalidInput when the text is not a date of the calendar in one of the three shapes
 */
export function formatDate(date: string, language: Language): string {
  const { year, month, day } = partsOf(date);
  if (language === "vi") return [day, month, year].filter((part) => part !== undefined).join("/");
  if (month === undefined) return year;
  const monthName = englishMonth.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

/**
 * An instant as civil day and minute in Viet Nam's zone, the zone said: "27/02/2023 14:05 (GMT+7)".
 * @param instant a Date, or ISO 8601 text with its offset
 * @throws InvalidInput when it is no instant
 */
export function formatInstant(instant: Date | string, language: Language): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) throw notADate();
  const part = Object.fromEntries(instantParts.formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = formatDate(`${part.year}-${part.month}-${part.day}`, language);
  const comma = language === "en" ? "," : "";
  return `${day}${comma} ${part.hour}:${part.minute} (GMT+7)`;
}

/**
 * Whole days from one civil date to another: 0 on the same day, negative when `to` lies before `from`.
 * @throws InvalidInput when either is not a whole civil date ("YYYY-MM-DD")
 */
export function daysBetween(from: string, to: string): number {
  return (dayNumber(to) - dayNumber(from)) / 86_400_000;
}

/** True for "YYYY-MM-DD" only, not for a partial date. */
export function isWholeDate(date: string): boolean {
  return date.length === 10;
}

function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  if (month === undefined || day === undefined) throw notADate();
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

function partsOf(date: string): { year: string; month: string | undefined; day: string | undefined } {
  const [, year, month, day] = civilDate.exec(date) ?? [];
  if (year === undefined) throw notADate();
  const whole = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  const exists = !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(date);
  if (!exists) throw notADate();
  return { year, month, day };
}

function notADate(): InvalidInput {
  return new InvalidInput([{ path: "date", message: "notADate" }]);
}
