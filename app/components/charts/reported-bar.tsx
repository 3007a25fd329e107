import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartWords } from "~/components/charts/chart-frame";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

export interface ReportedBarProps extends Omit<ChartWords, "unit" | "n"> {
  /** Participants reported, 0 or more. */
  reported: number;
  /** Participants proposed in addition, 0 or more. */
  proposed: number;
  /** Count at the full width, to compare several bars; the sum without it. */
  full?: number;
}

/** What was reported as a solid bar and what is proposed as a hatched one, with both numbers in words. */
export function ReportedBar({ reported, proposed, full, ...words }: ReportedBarProps) {
  const { t } = useTranslation("charts");
  const language = useLanguage();
  const rows = [
    { key: "reported", label: t("reported.reported"), count: reported },
    { key: "proposed", label: t("reported.proposed"), count: proposed },
  ];
  const columns = [
    { key: "label", heading: t("reported.standing"), cell: (row: (typeof rows)[number]) => row.label },
    {
      key: "count",
      heading: t("persons"),
      numeric: true,
      cell: (row: (typeof rows)[number]) => formatNumber(row.count, language),
    },
  ];
  const sum = formatNumber(reported + proposed, language);
  return (
    <ChartFrame {...words} unit={t("persons")} table={{ columns, rows, rowKey: (row) => row.key }}>
      <Bars reported={reported} proposed={proposed} full={Math.max(full ?? 0, reported + proposed, 1)} />
      <ul className="mt-2 flex flex-wrap gap-x-8">
        {rows.map(({ key, label, count }) => (
          <li key={key}>
            <span className="text-xl font-semibold tabular-nums">{formatNumber(count, language)}</span> {label}
          </li>
        ))}
      </ul>
      {reported > 0 && proposed > 0 && <p className="text-sm text-muted">{t("reported.sum", { sum })}</p>}
    </ChartFrame>
  );
}

function Bars({ reported, proposed, full }: { reported: number; proposed: number; full: number }) {
  const hatch = useId().replaceAll(":", "");
  const width = 640;
  const end = (reported / full) * width;
  const added = (proposed / full) * width;
  return (
    <svg viewBox={`0 0 ${width} 36`} aria-hidden="true" className="block h-auto w-full">
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v8" stroke="var(--series-1)" strokeWidth="4" />
        </pattern>
      </defs>
      <path d={`M0 35h${width}`} stroke="var(--line)" strokeWidth="1" />
      <rect x="0" y="4" width={end} height="30" fill="var(--series-1)" />
      <rect
        x={end + 1}
        y="5"
        width={Math.max(0, added - 2)}
        height="28"
        fill={`url(#${hatch})`}
        stroke="var(--series-1)"
        strokeWidth="1.5"
      />
    </svg>
  );
}
