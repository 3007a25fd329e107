const day = 86_400_000;

/** A civil date as a number for an axis: milliseconds of its UTC midnight. */
export function axisTime(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The civil date ("YYYY-MM-DD") of a number on the axis. */
export function axisDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * First days of months between two times, evenly spaced (1, 2, 3, 4, 6, 12 or more months apart), at most `most` of them.
 * A span without any first of a month gives its own two ends.
 */
export function monthTicks(from: number, to: number, most = 6): number[] {
  const start = new Date(from);
  const firstMonth = start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0);
  const months = Math.max(1, (to - from) / day / 30.44);
  const step = [1, 2, 3, 4, 6, 12, 24, 60].find((candidate) => months / candidate < most) ?? 120;
  const ticks: number[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; monthStart(month) <= to; month += step) {
    ticks.push(monthStart(month));
  }
  return ticks.length > 0 ? ticks : [from, to];
}

function monthStart(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

/**
 * Whole-number ticks from 0 to at least `highest`, evenly spaced by 1, 2 or 5 times a power of ten.
 * @param highest 0 or more; 0 gives [0, 1]
 */
export function countTicks(highest: number, most = 6): number[] {
  const rough = Math.max(1, highest) / (most - 1);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? 10 * power;
  const ticks = [0];
  while ((ticks.at(-1) ?? 0) < Math.max(1, highest)) ticks.push(ticks.length * step);
  return ticks;
}
