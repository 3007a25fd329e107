import { axisTime } from "~/components/charts/time-axis";

/** Cumulative count at the end of a civil day. */
export interface CountPoint {
  date: string;
  count: number;
}

/** One cohort's enrolment: what happened and, where there is one, what was planned; both in order of date. */
export interface CohortEnrolment {
  id: string;
  label: string;
  enrolled: readonly CountPoint[];
  plan?: readonly CountPoint[];
}

/** One moment: `time` in milliseconds (UTC midnight of a civil day), then one count a series, by {@link seriesKey}. */
export type EnrolmentMoment = { time: number } & Record<string, number>;

/** Most points drawn of one series; a screen shows no more. */
const mostPoints = 1_000;

/** Name of a cohort's series within a moment: its id, followed by ":plan" for the planned values. */
export function seriesKey(cohort: CohortEnrolment, planned: boolean): string {
  return planned ? `${cohort.id}:plan` : cohort.id;
}

/**
 * What chart and table show, in order of time, the data date always among it. Every moment up to the data date holds
 * the present count of each cohort that has begun; planned values stand only where the plan has a point.
 */
export function enrolmentMoments(cohorts: readonly CohortEnrolment[], dataDate: string): EnrolmentMoment[] {
  const given = pointsByDate(cohorts, dataDate);
  const current = new Map<string, number>();
  return [...given.keys()].toSorted().map((date) => {
    const moment: EnrolmentMoment = { time: axisTime(date), ...given.get(date) };
    for (const { id } of date <= dataDate ? cohorts : []) {
      const count = moment[id] ?? current.get(id);
      if (count === undefined) continue;
      current.set(id, count);
      moment[id] = count;
    }
    return moment;
  });
}

function pointsByDate(cohorts: readonly CohortEnrolment[], dataDate: string): Map<string, Record<string, number>> {
  const byDate = new Map<string, Record<string, number>>([[dataDate, {}]]);
  const put = (key: string, { date, count }: CountPoint) => byDate.set(date, { ...byDate.get(date), [key]: count });
  for (const cohort of cohorts) {
    for (const point of thin(cohort.enrolled)) put(seriesKey(cohort, false), point);
    for (const point of cohort.plan ?? []) put(seriesKey(cohort, true), point);
  }
  return byDate;
}

/** At most 1,000 points of a series, evenly picked, the last one always kept. */
function thin(points: readonly CountPoint[]): CountPoint[] {
  const every = Math.ceil(points.length / (mostPoints - 1));
  return points.filter((_, position) => position % every === 0 || position === points.length - 1);
}

/** Least and greatest time, and greatest count, over all cohorts and the data date. */
export function enrolmentExtent(cohorts: readonly CohortEnrolment[], dataDate: string) {
  const points = cohorts.flatMap(({ enrolled, plan = [] }) => [...enrolled, ...plan]);
  const times = [...points.map(({ date }) => axisTime(date)), axisTime(dataDate)];
  return {
    from: times.reduce((least, time) => Math.min(least, time)),
    to: times.reduce((most, time) => Math.max(most, time)),
    highest: points.reduce((most, { count }) => Math.max(most, count), 0),
  };
}
