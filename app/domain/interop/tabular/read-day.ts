const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/** Whether the calendar has this day (proleptic Gregorian). */
function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");

/**
 * A civil day as people write it, as `YYYY-MM-DD`: year first (`2026-02-03`, with a time behind it or not) or day first
 * (`3/2/2026`, `03-02-2026`, `03.02.2026`), as dates are written in Vietnam. Never month first: `12/31/2026` is no day.
 * A year of two digits, a text month or a day that the calendar does not have give null.
 */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  const [, year, month, day] = yearFirst.exec(trimmed) ?? [];
  const [, dayOf, monthOf, yearOf] = dayFirst.exec(trimmed) ?? [];
  const parts = [year ?? yearOf, month ?? monthOf, day ?? dayOf].map(Number);
  const [y = Number.NaN, m = Number.NaN, d = Number.NaN] = parts;
  return isReal(y, m, d) ? `${y}-${twoDigits(m)}-${twoDigits(d)}` : null;
}
