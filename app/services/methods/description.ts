/** A table of a result, in the reader's language. The first cell of a row names it. */
export interface ResultTable {
  caption: string;
  columns: readonly { heading: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
}

/** An estimate with its interval on an axis. */
export interface IntervalsChart {
  kind: "intervals";
  title: string;
  /** The ends of the axis, with the words to show there. */
  axis: { from: number; to: number; fromText: string; toText: string };
  /** Marked by a dashed line: no difference, say. */
  reference?: number;
  rows: readonly { label: string; estimate: number | null; lower: number; upper: number; text: string }[];
}

/** Survival curves with their bands; times in the unit of the data. */
export interface SurvivalChart {
  kind: "survival";
  title: string;
  timeLabel: string;
  curves: readonly {
    label: string;
    steps: readonly { time: number; survival: number; lower: number | null; upper: number | null; censored: number }[];
  }[];
}

/** Quantiles of a count month by month. */
export interface FanChart {
  kind: "fan";
  title: string;
  monthLabel: string;
  target: number;
  targetLabel: string;
  bands: { wide: string; middle: string; median: string };
  points: readonly { month: number; q05: number; q10: number; q50: number; q90: number; q95: number }[];
}

/** Numbers at which something is done, by number of participants; null where no number is enough. */
export interface BoundaryChart {
  kind: "boundary";
  title: string;
  sizeLabel: string;
  series: readonly { label: string; points: readonly { n: number; at: number | null }[] }[];
}

export type MethodChart = IntervalsChart | SurvivalChart | FanChart | BoundaryChart;

/** A result in the reader's language: in words, in tables and, where it helps, as a chart. */
export interface Description {
  sentences: readonly string[];
  /** What a reader must know before using the result. */
  warnings?: readonly string[];
  tables: readonly ResultTable[];
  chart?: MethodChart;
}

/** A column of text, or (`number`) of figures. */
export const column = (heading: string, kind: "text" | "number" = "number") => ({
  heading,
  numeric: kind === "number",
});
