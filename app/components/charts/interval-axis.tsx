import { SvgDrawing } from "./svg-drawing";
import { path, type SvgShape, type SvgSheet, words } from "./svg-shapes";

/** An estimate with its interval; `text` is the interval in words. */
export interface IntervalRow {
  label: string;
  /** Null where there is none; the interval is then the whole range. */
  estimate: number | null;
  lower: number;
  upper: number;
  text: string;
}

export interface IntervalAxisProps {
  title: string;
  axis: { from: number; to: number; fromText: string; toText: string };
  /** Drawn as a dashed line: no difference, say. */
  reference?: number;
  /** What the dashed line stands for. */
  referenceText?: string;
  rows: readonly IntervalRow[];
  /** Method, n and data date, written under the file. */
  caption?: string;
}

const left = 24;
const width = 592;
const rowHeight = 56;
const head = 20;

function markOf({ label, estimate, lower, upper, text }: IntervalRow, y: number, at: (value: number) => number) {
  return [
    words(left, y - 16, `${label}: ${text}`),
    path(`M${at(lower)} ${y}H${at(upper)}M${at(lower)} ${y - 6}v12M${at(upper)} ${y - 6}v12`, {
      stroke: "var(--series-1)",
      "stroke-width": 2.5,
    }),
    ...(estimate === null ? [] : [path(`M${at(estimate) - 6} ${y - 6}h12v12h-12z`, { fill: "var(--series-1)" })]),
  ];
}

/** The line of reference in pieces beside the marks, so that it crosses no words. */
function referenceOf(x: number, rows: number, text: string | undefined): SvgShape[] {
  const pieces = Array.from({ length: rows }, (_, index) => `M${x} ${head + index * rowHeight + 30}v22`);
  return [
    path(pieces.join(""), { stroke: "var(--series-2)", "stroke-width": 1.5, "stroke-dasharray": "4 3" }),
    ...(text === undefined ? [] : [words(x, 14, text, { "text-anchor": "middle", "font-size": 12 })]),
  ];
}

/** Estimates as squares on their intervals, one under the other on one axis. */
export function intervalSheet({ axis, reference, referenceText, rows }: IntervalAxisProps): SvgSheet {
  const bottom = head + rows.length * rowHeight + 12;
  const span = axis.to - axis.from || 1;
  const at = (value: number) =>
    Math.round(10 * (left + (Math.min(axis.to, Math.max(axis.from, value)) - axis.from) * (width / span))) / 10;
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share) => left + share * width);
  return {
    width: 640,
    height: bottom + 32,
    shapes: [
      path(`M${left} ${bottom}h${width}${quarters.map((x) => `M${x} ${bottom}v6`).join("")}`, {
        stroke: "var(--edge)",
      }),
      words(left, bottom + 26, axis.fromText),
      words(left + width, bottom + 26, axis.toText, { "text-anchor": "end" }),
      ...(reference === undefined ? [] : referenceOf(at(reference), rows.length, referenceText)),
      ...rows.flatMap((row, index) => markOf(row, head + index * rowHeight + 40, at)),
    ],
  };
}

/** Estimates on one axis, scaled to its place, with the drawing as a file. */
export function IntervalAxis(props: IntervalAxisProps) {
  const { title, caption = "" } = props;
  return (
    <div className="chart">
      <SvgDrawing sheet={intervalSheet(props)} title={title} caption={caption} fileName="intervals" />
    </div>
  );
}
