import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import { bottomAxis, type ChartField, leftAxis, placesIn } from "./axis-shapes";
import { seriesLook, SeriesSample } from "./series-look";
import { SvgDrawing } from "./svg-drawing";
import { path, type SvgShape, type SvgSheet } from "./svg-shapes";
import { countTicks } from "./time-axis";

/** Number of events at which something is done, by number of participants; null where no number is enough. */
export interface BoundarySeries {
  label: string;
  points: readonly { n: number; at: number | null }[];
}

export interface StoppingBoundaryProps {
  title: string;
  sizeLabel: string;
  series: readonly BoundarySeries[];
  /** Method and data date, written under the file. */
  caption?: string;
}

/** Few enough participants for a dot at each. */
const dotted = 30;

function stairOf({ points }: BoundarySeries, position: number, field: ChartField): SvgShape[] {
  const { x, y } = placesIn(field);
  const { colour } = seriesLook(position);
  const told = points.flatMap(({ n, at }) => (at === null ? [] : [{ n, at }]));
  const stair = told.map(({ n, at }, index) => (index === 0 ? `M${x(n)} ${y(at)}` : `H${x(n)}V${y(at)}`)).join("");
  const dots = told.map(({ n, at }) => `M${x(n) - 3} ${y(at)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`).join("");
  return [
    path(stair, { stroke: colour, "stroke-width": 2.5 }),
    ...(field.x[1] <= dotted ? [path(dots, { fill: colour })] : []),
  ];
}

/** Boundaries as stairs over the number of participants. */
export function boundarySheet(
  series: readonly BoundarySeries[],
  sizeLabel: string,
  figure: (value: number) => string,
): SvgSheet {
  const points = series.flatMap((each) => each.points);
  const largest = points.reduce((most, { n }) => Math.max(most, n), 1);
  const sizes = countTicks(largest, 8).filter((size) => size <= largest);
  const events = countTicks(points.reduce((most, { at }) => Math.max(most, at ?? 0), 1));
  const field: ChartField = {
    left: 48,
    right: 616,
    top: 12,
    bottom: 264,
    x: [0, largest],
    y: [0, events.at(-1) ?? 1],
  };
  const ticks = (values: readonly number[]) => values.map((at) => ({ at, text: figure(at) }));
  return {
    width: 640,
    height: 312,
    shapes: [
      ...leftAxis(field, ticks(events)),
      ...bottomAxis(field, ticks(sizes), sizeLabel),
      ...series.flatMap((each, position) => stairOf(each, position, field)),
    ],
  };
}

/** Boundaries with their legend, scaled to their place, with the drawing as a file. */
export function StoppingBoundary({ title, sizeLabel, series, caption = "" }: StoppingBoundaryProps) {
  const language = useLanguage();
  const sheet = boundarySheet(series, sizeLabel, (value) => formatNumber(value, language));
  return (
    <div className="chart">
      <ul className="mb-1 flex flex-wrap gap-x-6 text-sm">
        {series.map(({ label }, position) => (
          <li key={label}>
            <SeriesSample position={position} planned={false} /> {label}
          </li>
        ))}
      </ul>
      <SvgDrawing sheet={sheet} title={title} caption={caption} fileName="boundary" />
    </div>
  );
}
