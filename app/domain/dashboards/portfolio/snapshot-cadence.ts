import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import type { PublicProgress } from "../public-progress";

/** How often a snapshot is cut by itself: on the first look of a month or quarter, or never (`by_act`). */
export const snapshotCadences = ["monthly", "quarterly", "by_act"] as const;
export type SnapshotCadence = (typeof snapshotCadences)[number];

/** The way of a registry that has not said otherwise. */
export const usualCadence: SnapshotCadence = "monthly";

/** The first day of the period in which a day lies; null for a cadence without periods. */
export function periodStart(cadence: SnapshotCadence, day: string): string | null {
  if (cadence === "by_act") return null;
  if (cadence === "monthly") return `${day.slice(0, 7)}-01`;
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

/** A snapshot's figures without the days that move on by themselves. */
function figures({ tracked, ...whole }: PublicProgress): JsonValue {
  const rest = { ...whole, dataDate: null };
  if (tracked === null) return rest as unknown as JsonValue;
  const cohorts = tracked.cohorts.map((cohort) => ({
    ...cohort,
    actual: cohort.actual.map(({ enrolled }) => enrolled),
  }));
  return { ...rest, tracked: { ...tracked, cohorts, flow: { ...tracked.flow, asOf: null } } } as unknown as JsonValue;
}

/** Whether two snapshots tell a reader the same but for the day up to which they count. */
export function sameFigures(before: PublicProgress, next: PublicProgress): boolean {
  return canonicalJson(figures(before)) === canonicalJson(figures(next));
}
