import { requireOpenUnit, requireWhole } from "../argument-checks";

/** How the upper limit is to be read: `one` spends all of 1 - level above, `two` is the upper end of a two-sided interval. */
export type Sides = "one" | "two";

/**
 * Exact upper limit of the proportion when 0 events were seen in `n`, as a fraction in (0, 1].
 *
 * One-sided: 1 - (1 - level)^(1/n), which at 95% is near 3/n (the rule of three).
 * Two-sided: 1 - ((1 - level)/2)^(1/n), the upper Clopper-Pearson limit of 0 of n. Of n = 0 the limit is 1.
 *
 * @throws InvalidInput unless n is whole and not negative and 0 < level < 1.
 * @see Hanley JA, Lippman-Hand A. JAMA 1983;249:1743-1745.
 */
export function zeroEventsUpperLimit(n: number, sides: Sides, level = 0.95): number {
  requireWhole(n, "n");
  requireOpenUnit(level, "level");
  if (n === 0) return 1;
  const above = sides === "one" ? 1 - level : (1 - level) / 2;
  return -Math.expm1(Math.log(above) / n);
}
