import { useId } from "react";
import { useTranslation } from "react-i18next";
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import {
  enrolmentExtent,
  enrolmentMoments,
  seriesKey,
  type CohortEnrolment,
  type EnrolmentMoment,
} from "~/components/charts/enrolment-series";
import { seriesLook } from "~/components/charts/series-look";
import { axisDate, axisTime, countTicks, monthTicks } from "~/components/charts/time-axis";
import { useAlive } from "~/components/charts/use-alive";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

interface EnrolmentDrawingProps {
  cohorts: readonly CohortEnrolment[];
  dataDate: string;
  title: string;
}

/**
 * The drawing inside an enrolment chart, 640 by 320 and scaled by its frame. The server draws the bare surface; in a
 * browser with script the pointer shows dates and counts.
 */
export function EnrolmentDrawing({ cohorts, dataDate, title }: EnrolmentDrawingProps) {
  const { t } = useTranslation("charts");
  const language = useLanguage();
  const alive = useAlive();
  const id = useId().replaceAll(":", "");
  const moments = enrolmentMoments(cohorts, dataDate);
  const { from, to, highest } = enrolmentExtent(cohorts, dataDate);
  const counts = countTicks(highest);
  return (
    <LineChart
      id={id}
      data={moments}
      width={640}
      height={320}
      margin={{ top: 28, right: 40, bottom: 0, left: 4 }}
      compact={!alive}
      title={title}
      role="img"
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="time"
        type="number"
        domain={[from, to]}
        ticks={monthTicks(from, to)}
        tickFormatter={monthLabel}
        stroke="var(--edge)"
        tickMargin={8}
        height={38}
        interval={0}
      />
      <YAxis
        domain={[0, counts.at(-1) ?? 1]}
        ticks={counts}
        tickFormatter={(count: number) => formatNumber(count, language)}
        stroke="var(--edge)"
        width={56}
      />
      <ReferenceLine
        x={axisTime(dataDate)}
        stroke="var(--muted)"
        strokeDasharray="2 3"
        label={dataDateLabel(t("enrolment.dataDate"))}
      />
      {cohorts.flatMap((cohort, position) => [
        planLine(cohort, position, t("enrolment.plan", { cohort: cohort.label })),
        enrolledLine(cohort, position, t("enrolment.actual", { cohort: cohort.label })),
        lastMark(cohort, position, moments),
      ])}
      {alive && (
        <Tooltip isAnimationActive={false} labelFormatter={(time: number) => formatDate(axisDate(time), language)} />
      )}
    </LineChart>
  );
}

/** Half of the drawing's width: a label's words run from its line towards the middle. */
const middle = 320;

/** Words above the field at the line of the data date, clear of the marks at its top and of the drawing's edges. */
function dataDateLabel(words: string) {
  return ({ viewBox: { x = 0, y = 0 } }: { viewBox: { x?: number; y?: number } }) => (
    <text x={x} y={y - 12} textAnchor={x > middle ? "end" : "start"}>
      {words}
    </text>
  );
}

/** Month and year in figures, the same in both languages. */
function monthLabel(time: number): string {
  return formatDate(axisDate(time).slice(0, 7), "vi");
}

function enrolledLine(cohort: CohortEnrolment, position: number, name: string) {
  const key = seriesKey(cohort, false);
  return (
    <Line
      key={key}
      name={name}
      dataKey={(moment: EnrolmentMoment) => moment[key]}
      type="stepAfter"
      stroke={seriesLook(position).colour}
      strokeWidth={2.5}
      dot={false}
      isAnimationActive={false}
    />
  );
}

function planLine(cohort: CohortEnrolment, position: number, name: string) {
  const key = seriesKey(cohort, true);
  return (
    <Line
      key={key}
      name={name}
      dataKey={(moment: EnrolmentMoment) => moment[key]}
      type="linear"
      connectNulls
      stroke={seriesLook(position).colour}
      strokeWidth={2}
      strokeDasharray="6 5"
      dot={false}
      isAnimationActive={false}
    />
  );
}

/** The cohort's mark where its enrolment stands now. */
function lastMark(cohort: CohortEnrolment, position: number, moments: readonly EnrolmentMoment[]) {
  const now = moments.findLast((moment) => moment[cohort.id] !== undefined);
  if (now === undefined) return null;
  const { colour, mark } = seriesLook(position);
  return (
    <ReferenceDot
      key={`${cohort.id}:now`}
      x={now.time}
      y={now[cohort.id]}
      shape={({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) => <path d={mark(cx, cy, 6)} fill={colour} />}
    />
  );
}
