import type { PublicProgress } from "./public-progress";

/** The three figures that a list shows of a trial's progress; each null where nothing is known. */
export interface PublicTotals {
  enrolled: number | null;
  proposed: number | null;
  dataDate: string | null;
}

/**
 * Totals of a snapshot: participants tracked here, else the enrolment that its source reports. Proposed places are those of
 * expansions that are not decided. Tracked and reported counts are never added up.
 */
export function publicTotals(progress: PublicProgress | null): PublicTotals {
  if (!progress) return { enrolled: null, proposed: null, dataDate: null };
  const reported = progress.reported.filter(({ measure }) => measure === "enrolled").map((row) => row.reported);
  const proposed = progress.reported.map((row) => row.proposed).filter((count): count is number => count !== null);
  const known = reported.filter((count): count is number => count !== null);
  const sum = (counts: number[]): number | null => (counts.length === 0 ? null : counts.reduce((a, b) => a + b, 0));
  return {
    enrolled: progress.tracked ? progress.tracked.enrolled : sum(known),
    proposed: sum(proposed),
    dataDate: progress.dataDate ?? progress.reported.find((row) => row.asOf !== null)?.asOf ?? null,
  };
}
