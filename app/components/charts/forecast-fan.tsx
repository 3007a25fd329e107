import { useId } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from "recharts";
import { countTicks } from "~/components/charts/time-axis";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

/** Quantiles of the number enrolled, `month` months from now. */
export interface FanPoint {
  month: number;
  q05: number;
  q10: number;
  q50: number;
  q90: number;
  q95: number;
}

export interface ForecastFanProps {
  title: string;
  monthLabel: string;
  /** Number at which enrolment ends, drawn as a dashed line under its label. */
  target: number;
  targetLabel: string;
  bands: { wide: string; middle: string; median: string };
  points: readonly FanPoint[];
}

const colour = "var(--series-1)";

/** Forecast of the number enrolled: bands of 90 and 80% about the median, 640 by 340 and scaled to its place. */
export function ForecastFan({ title, monthLabel, target, targetLabel, bands, points }: ForecastFanProps) {
  const language = useLanguage();
  const id = useId().replaceAll(":", "");
  const months = countTicks(points.at(-1)?.month ?? 1);
  const counts = countTicks(target);
  const figure = (value: number) => formatNumber(value, language);
  return (
    <div className="chart">
      <ul className="mb-1 flex flex-wrap gap-x-6 text-sm">
        <LegendItem label={bands.median} />
        <LegendItem label={bands.middle} opacity={0.42} />
        <LegendItem label={bands.wide} opacity={0.2} />
      </ul>
      <ComposedChart
        id={id}
        data={[...points]}
        width={640}
        height={340}
        margin={{ top: 24, right: 24, bottom: 28, left: 8 }}
        title={title}
        role="img"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="month"
          type="number"
          domain={[0, points.at(-1)?.month ?? 1]}
          ticks={months.filter((month) => month <= (points.at(-1)?.month ?? 1))}
          tickFormatter={figure}
          stroke="var(--edge)"
          tickMargin={8}
          interval={0}
          label={{ value: monthLabel, position: "bottom", offset: 10 }}
        />
        <YAxis domain={[0, counts.at(-1) ?? 1]} ticks={counts} tickFormatter={figure} stroke="var(--edge)" width={64} />
        <Area dataKey={({ q05, q95 }: FanPoint) => [q05, q95]} {...band} fillOpacity={0.2} />
        <Area dataKey={({ q10, q90 }: FanPoint) => [q10, q90]} {...band} fillOpacity={0.25} />
        <Line dataKey="q50" type="linear" stroke={colour} strokeWidth={2.5} dot={false} isAnimationActive={false} />
        <ReferenceLine
          y={target}
          stroke="var(--series-2)"
          strokeDasharray="5 4"
          label={{ value: targetLabel, position: "insideTopLeft", dy: -20 }}
        />
      </ComposedChart>
    </div>
  );
}

const band = { type: "linear", stroke: "none", fill: colour, isAnimationActive: false, activeDot: false } as const;

function LegendItem({ label, opacity }: { label: string; opacity?: number }) {
  return (
    <li>
      <svg viewBox="0 0 32 12" width="32" height="12" aria-hidden="true" className="inline-block align-middle">
        {opacity === undefined ? (
          <path d="M1 6h30" stroke={colour} strokeWidth="2.5" />
        ) : (
          <path d="M1 1h30v10h-30z" fill={colour} fillOpacity={opacity} />
        )}
      </svg>{" "}
      {label}
    </li>
  );
}
