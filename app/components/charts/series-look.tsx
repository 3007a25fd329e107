/** How a series is told apart: a colour that colour-blind readers can tell from its neighbours, and a mark's shape. */
export interface SeriesLook {
  colour: string;
  mark: (x: number, y: number, size: number) => string;
}

const looks: readonly SeriesLook[] = [
  { colour: "var(--series-1)", mark: circle },
  { colour: "var(--series-2)", mark: square },
  { colour: "var(--series-3)", mark: triangle },
  { colour: "var(--series-4)", mark: diamond },
];

const firstLook: SeriesLook = { colour: "var(--series-1)", mark: circle };

/** The look of the series at a position from 0; looks repeat after the fourth. */
export function seriesLook(position: number): SeriesLook {
  return looks[position % looks.length] ?? firstLook;
}

/** Line and mark of a series as its legend shows them; planned values are dashed and bear no mark. */
export function SeriesSample({ position, planned }: { position: number; planned: boolean }) {
  const { colour, mark } = seriesLook(position);
  return (
    <svg viewBox="0 0 32 12" width="32" height="12" aria-hidden="true" className="inline-block align-middle">
      <path d="M1 6h30" stroke={colour} strokeWidth="2.5" strokeDasharray={planned ? "5 4" : undefined} />
      {!planned && <path d={mark(16, 6, 5)} fill={colour} />}
    </svg>
  );
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function square(x: number, y: number, r: number): string {
  return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
}

function triangle(x: number, y: number, r: number): string {
  return `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`;
}

function diamond(x: number, y: number, r: number): string {
  return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
}
