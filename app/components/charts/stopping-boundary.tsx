import { useId } from "react";
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import { seriesLook, SeriesSample } from "~/components/charts/series-look";
import { countTicks } from "~/components/charts/time-axis";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

/** Number of events at which something is done, by number of participants; null where no number is enough. */
export interface BoundarySeries {
  label: string;
  points: readonly { n: number; at: number | null }[];
}

export interface StoppingBoundaryProps {
  title: string;
  sizeLabel: string;
  series: readonly BoundarySeries[];
}

/** Boundaries as stairs over the number of participants, 640 by 320 and scaled to its place. */
export function StoppingBoundary({ title, sizeLabel, series }: StoppingBoundaryProps) {
  const language = useLanguage();
  const id = useId().replaceAll(":", "");
  const points = series.flatMap((each) => each.points);
  const largest = points.reduce((most, { n }) => Math.max(most, n), 1);
  const sizes = countTicks(largest, 8).filter((size) => size <= largest);
  const events = countTicks(points.reduce((most, { at }) => Math.max(most, at ?? 0), 1));
  const figure = (value: number) => formatNumber(value, language);
  return (
    <div className="chart">
      <ul className="mb-1 flex flex-wrap gap-x-6 text-sm">
        {series.map(({ label }, position) => (
          <li key={label}>
            <SeriesSample position={position} planned={false} /> {label}
          </li>
        ))}
      </ul>
      <LineChart
        id={id}
        width={640}
        height={320}
        margin={{ top: 12, right: 24, bottom: 28, left: 8 }}
        title={title}
        role="img"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="n"
          type="number"
          domain={[0, largest]}
          ticks={sizes}
          tickFormatter={figure}
          stroke="var(--edge)"
          tickMargin={8}
          interval={0}
          label={{ value: sizeLabel, position: "bottom", offset: 10 }}
        />
        <YAxis domain={[0, events.at(-1) ?? 1]} ticks={events} tickFormatter={figure} stroke="var(--edge)" width={56} />
        {series.map((each, position) => (
          <Line
            key={each.label}
            data={[...each.points]}
            dataKey={({ at }: { at: number | null }) => at ?? undefined}
            type="stepAfter"
            stroke={seriesLook(position).colour}
            strokeWidth={2.5}
            dot={largest <= 30 ? { r: 3, fill: seriesLook(position).colour } : false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </div>
  );
}
