/** How many are to be enrolled by a day, counted from the beginning of the cohort. */
export interface PlannedEnrolment {
  day: string;
  planned: number;
}

function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * A plan as people write it, one line a month: the month (`2026-07` or `07/2026`) and the number planned by its end, counted
 * from the beginning. Numbers never fall from one month to the next. Empty lines are passed over.
 * @returns the plan in the order of months, or the number of the first line that cannot be read.
 */
export function readEnrolmentPlan(text: string): { plan: PlannedEnrolment[] } | { fault: number } {
  const plan: PlannedEnrolment[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const found = /^\s*(?:(\d{4})-(\d{1,2})|(\d{1,2})\/(\d{4}))[\s,;:]+(\d{1,6})\s*$/.exec(line);
    const year = Number(found?.[1] ?? found?.[4]);
    const month = Number(found?.[2] ?? found?.[3]);
    if (!found || month < 1 || month > 12 || year < 1990 || year > 2100) return { fault: index + 1 };
    plan.push({ day: lastDayOf(year, month), planned: Number(found[5]) });
    const [before, own] = plan.slice(-2);
    if (before && own && (own.day <= before.day || own.planned < before.planned)) return { fault: index + 1 };
  }
  return { plan };
}

/** A plan as it is written again for editing. */
export function writeEnrolmentPlan(plan: readonly PlannedEnrolment[]): string {
  return plan.map(({ day, planned }) => `${day.slice(0, 7)} ${planned}`).join("\n");
}
