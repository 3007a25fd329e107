import { useId } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, XAxis, YAxis } from "recharts";
import { seriesLook, SeriesSample } from "~/components/charts/series-look";
import { type DrawnCurve, latestTime, survivalPoints } from "~/components/charts/survival-points";
import { countTicks } from "~/components/charts/time-axis";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber, formatPercent } from "~/lib/formatting/numbers";

export interface SurvivalChartProps {
  title: string;
  timeLabel: string;
  curves: readonly DrawnCurve[];
}

/** Survival curves as steps with their bands and a tick at each censored time, 640 by 360 and scaled to its place. */
export function SurvivalChart({ title, timeLabel, curves }: SurvivalChartProps) {
  const language = useLanguage();
  const id = useId().replaceAll(":", "");
  const last = latestTime(curves);
  const ticks = countTicks(last);
  return (
    <div className="chart">
      {curves.length > 1 && (
        <ul className="mb-1 flex flex-wrap gap-x-6 text-sm">
          {curves.map(({ label }, position) => (
            <li key={label}>
              <SeriesSample position={position} planned={false} /> {label}
            </li>
          ))}
        </ul>
      )}
      <ComposedChart
        id={id}
        width={640}
        height={360}
        margin={{ top: 12, right: 24, bottom: 28, left: 8 }}
        title={title}
        role="img"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="time"
          type="number"
          domain={[0, Math.max(last, ticks.at(-1) ?? last)]}
          ticks={ticks}
          tickFormatter={(time: number) => formatNumber(time, language)}
          stroke="var(--edge)"
          tickMargin={8}
          interval={0}
          label={{ value: timeLabel, position: "bottom", offset: 10 }}
        />
        <YAxis
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickFormatter={(share: number) => formatPercent(share, language, 0)}
          stroke="var(--edge)"
          width={64}
        />
        {curves.flatMap((curve, position) => [
          bandOf(curve, position),
          lineOf(curve, position),
          ...censorMarks(curve, position),
        ])}
      </ComposedChart>
    </div>
  );
}

function bandOf(curve: DrawnCurve, position: number) {
  return (
    <Area
      key={`${curve.label}:band`}
      data={survivalPoints(curve)}
      dataKey="band"
      type="stepAfter"
      stroke="none"
      fill={seriesLook(position).colour}
      fillOpacity={0.14}
      isAnimationActive={false}
      activeDot={false}
    />
  );
}

function lineOf(curve: DrawnCurve, position: number) {
  return (
    <Line
      key={`${curve.label}:line`}
      data={survivalPoints(curve)}
      dataKey="survival"
      type="stepAfter"
      stroke={seriesLook(position).colour}
      strokeWidth={2.5}
      dot={false}
      isAnimationActive={false}
    />
  );
}

function censorMarks(curve: DrawnCurve, position: number) {
  const { colour } = seriesLook(position);
  return curve.steps
    .filter(({ censored }) => censored > 0)
    .map(({ time, survival }) => (
      <ReferenceDot
        key={`${curve.label}:${time}`}
        x={time}
        y={survival}
        shape={({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) => (
          <path d={`M${cx} ${cy - 5}v10`} stroke={colour} strokeWidth="1.5" />
        )}
      />
    ));
}
