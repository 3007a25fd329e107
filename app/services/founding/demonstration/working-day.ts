import { addDays } from "~/lib/civil-day";

/** Public holidays of Vietnam from 2024 to July 2026 that fall on weekdays, substitute days among them. */
const holidays: ReadonlySet<string> = new Set([
  "2024-04-18",
  "2024-04-29",
  "2024-04-30",
  "2024-05-01",
  "2024-09-02",
  "2024-09-03",
  "2025-01-01",
  "2025-01-27",
  "2025-01-28",
  "2025-01-29",
  "2025-01-30",
  "2025-01-31",
  "2025-04-07",
  "2025-04-30",
  "2025-05-01",
  "2025-05-02",
  "2025-09-01",
  "2025-09-02",
  "2026-01-01",
  "2026-02-16",
  "2026-02-17",
  "2026-02-18",
  "2026-02-19",
  "2026-02-20",
  "2026-04-27",
  "2026-04-30",
  "2026-05-01",
]);

/** The day itself, or the next one on which a hospital's outpatient department is open. */
export function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || holidays.has(day) ? workingDay(addDays(day, 1)) : day;
}
