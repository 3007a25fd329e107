/** One duty of a trial as it stands on a day: `late` from the day after it was due. */
export interface StandingDuty {
  id: string;
  dueOn: string;
  state: "late" | "due";
}

/** One duty of a trial as it was noted before and has not been met since. */
export interface NotedDuty {
  row: number;
  duty: string;
  dueOn: string;
  lateOn: string | null;
}

/** What a day changes of the noted duties. */
export interface DutyChanges<Duty extends StandingDuty> {
  /** Duties to note: they are near, or late already. */
  begun: Duty[];
  /** Rows of noted duties that have become late. */
  late: number[];
  /** Rows of noted duties that were met, or no longer apply. */
  resolved: number[];
}

/**
 * What changes between the duties noted before and those that stand on a day. A duty whose day has moved was met and begins
 * anew; one that stands unchanged is noted once.
 */
export function dutyChanges<Duty extends StandingDuty>(
  noted: readonly NotedDuty[],
  standing: readonly Duty[],
): DutyChanges<Duty> {
  const same = (a: NotedDuty, b: StandingDuty): boolean => a.duty === b.id && a.dueOn === b.dueOn;
  return {
    begun: standing.filter((duty) => !noted.some((row) => same(row, duty))),
    late: noted
      .filter((row) => row.lateOn === null && standing.some((duty) => same(row, duty) && duty.state === "late"))
      .map(({ row }) => row),
    resolved: noted.filter((row) => !standing.some((duty) => same(row, duty))).map(({ row }) => row),
  };
}
