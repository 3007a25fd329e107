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
  rows: readonly IntervalRow[];
}

const left = 24;
const width = 592;
const rowHeight = 56;

/** Estimates as squares on their intervals, one under the other on one axis, 640 wide and scaled to its place. */
export function IntervalAxis({ title, axis, reference, rows }: IntervalAxisProps) {
  const bottom = rows.length * rowHeight + 12;
  const span = axis.to - axis.from || 1;
  const at = (value: number) => left + (Math.min(axis.to, Math.max(axis.from, value)) - axis.from) * (width / span);
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share) => left + share * width);
  return (
    <div className="chart">
      <svg viewBox={`0 0 640 ${bottom + 32}`} role="img" aria-label={title} className="block h-auto w-full">
        <path
          d={`M${left} ${bottom}h${width}${quarters.map((x) => `M${x} ${bottom}v6`).join("")}`}
          stroke="var(--edge)"
          fill="none"
        />
        <text x={left} y={bottom + 26}>
          {axis.fromText}
        </text>
        <text x={left + width} y={bottom + 26} textAnchor="end">
          {axis.toText}
        </text>
        {reference !== undefined && (
          <path d={`M${at(reference)} 0V${bottom}`} stroke="var(--series-2)" strokeWidth="1.5" strokeDasharray="4 3" />
        )}
        {rows.map((row, index) => (
          <Mark key={row.label} row={row} y={index * rowHeight + 40} at={at} />
        ))}
      </svg>
    </div>
  );
}

function Mark({ row, y, at }: { row: IntervalRow; y: number; at: (value: number) => number }) {
  const { label, estimate, lower, upper, text } = row;
  const middle = (at(lower) + at(upper)) / 2;
  const anchor = middle < 160 ? "start" : middle > 480 ? "end" : "middle";
  const x = anchor === "start" ? left : anchor === "end" ? left + width : middle;
  return (
    <>
      <text x={x} y={y - 16} textAnchor={anchor}>
        {`${label}: ${text}`}
      </text>
      <path
        d={`M${at(lower)} ${y}H${at(upper)}M${at(lower)} ${y - 6}v12M${at(upper)} ${y - 6}v12`}
        stroke="var(--series-1)"
        strokeWidth="2.5"
      />
      {estimate !== null && <path d={`M${at(estimate) - 6} ${y - 6}h12v12h-12z`} fill="var(--series-1)" />}
    </>
  );
}
