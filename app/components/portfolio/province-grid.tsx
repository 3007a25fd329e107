import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { islandTiles, type Province, provinces } from "~/domain/dashboards/portfolio/provinces";
import { formatNumber } from "~/lib/formatting/numbers";

const side = 66;
const high = 56;
const gap = 4;
const columns = 6;
const rows = 15;

/** A name in at most two lines of about equal length. */
function twoLines(name: string): string[] {
  const words = name.split(" ");
  if (words.length < 2) return [name];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(" "), words.slice(half).join(" ")];
}

interface TileProps {
  name: string;
  column: number;
  row: number;
  href: string | null;
  spoken: string;
  count: string | null;
  filled: boolean;
  dashed?: boolean;
}

function Tile({ name, column, row, href, spoken, count, filled, dashed = false }: TileProps) {
  const lines = twoLines(name);
  const tile = (
    <g transform={`translate(${column * (side + gap)} ${row * (high + gap)})`}>
      <rect
        x="1"
        y="1"
        width={side - 2}
        height={high - 2}
        rx="3"
        fill={filled ? "var(--accent-soft)" : "var(--paper)"}
        stroke={filled ? "var(--accent)" : "var(--edge)"}
        strokeDasharray={dashed ? "3 3" : undefined}
      />
      {lines.map((line, index) => (
        <text key={line} x={side / 2} y={15 + index * 13} textAnchor="middle" fontSize="11" fill="currentColor">
          {line}
        </text>
      ))}
      {count !== null && (
        <text x={side / 2} y={high - 9} textAnchor="middle" fontSize="15" fontWeight="600" fill="currentColor">
          {count}
        </text>
      )}
    </g>
  );
  if (href === null) return tile;
  return (
    <a href={href} aria-label={spoken}>
      {tile}
    </a>
  );
}

/**
 * Trials by province as a grid of equal tiles: the 34 provinces in force since 1 July 2025, with Hoàng Sa and Trường Sa named
 * beside the provinces that they belong to. Each tile leads to its trials; the table below says the same.
 */
export function ProvinceGrid({
  counts,
  hrefOf,
}: {
  counts: ReadonlyMap<string, number>;
  hrefOf: (code: string) => string;
}) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const nameOf = new Map(provinces.map(({ code, name }) => [code, name]));
  const spoken = ({ code, name }: Province): string =>
    t("grid.tile", { name, trials: formatNumber(counts.get(code) ?? 0, language) });
  return (
    <svg
      viewBox={`0 0 ${columns * (side + gap)} ${rows * (high + gap)}`}
      role="group"
      aria-label={t("grid.title")}
      className="block w-full max-w-[28rem]"
    >
      {provinces.map((province) => (
        <Tile
          key={province.code}
          name={province.name}
          column={province.column}
          row={province.row}
          href={hrefOf(province.code)}
          spoken={spoken(province)}
          count={formatNumber(counts.get(province.code) ?? 0, language)}
          filled={(counts.get(province.code) ?? 0) > 0}
        />
      ))}
      {islandTiles.map(({ name, province, column, row }) => (
        <Tile
          key={name}
          name={name}
          column={column}
          row={row}
          href={hrefOf(province)}
          spoken={t("grid.island", { name, province: nameOf.get(province) })}
          count={null}
          filled={false}
          dashed
        />
      ))}
    </svg>
  );
}
