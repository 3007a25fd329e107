/** One standing assessment of tumour response as one reader entered it. */
export interface TumourReading {
  timepoint: string;
  /** The civil day of the assessment. */
  assessedOn: string;
  /** `target-sum`, `new-lesions` and `new-lesion-sum`, in millimetres but for the count. */
  scores: Readonly<Record<string, number>>;
  /** `target`, `target-gone`, `nontarget`, `new` and `overall`, as the reader chose. */
  answers: Readonly<Record<string, string>>;
}

/** A reader's readings: the one before treatment, and the visits in ascending order of day. */
export interface ReadingCourse {
  baseline: TumourReading | null;
  visits: TumourReading[];
}

/**
 * A reader's readings in order. The baseline is the reading of that timepoint, else there is none. Of several readings on one
 * day the last counts.
 */
export function readingCourse(readings: readonly TumourReading[]): ReadingCourse {
  const baseline = readings.findLast(({ timepoint }) => timepoint === "baseline") ?? null;
  const byDay = new Map(readings.filter((each) => each !== baseline).map((each) => [each.assessedOn, each]));
  return { baseline, visits: [...byDay.values()].toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1)) };
}
