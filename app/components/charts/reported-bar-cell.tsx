import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

const width = 112;

/** For a table's cell: participants reported as a solid bar, places proposed as a hatched one, both in words. */
export function ReportedBarCell({ reported, proposed }: { reported: number | null; proposed: number | null }) {
  const { t } = useTranslation("charts");
  const language = useLanguage();
  const hatch = useId().replaceAll(":", "");
  const full = Math.max((reported ?? 0) + (proposed ?? 0), 1);
  const end = ((reported ?? 0) / full) * width;
  const words = [
    reported === null ? null : t("reported.countReported", { shown: formatNumber(reported, language) }),
    proposed === null ? null : t("reported.countProposed", { shown: formatNumber(proposed, language) }),
  ].filter((part) => part !== null);
  return (
    <span className="inline-block">
      <span className="block tabular-nums">{words.join("; ")}</span>
      <svg viewBox={`0 0 ${width} 8`} width={width} height="8" aria-hidden="true" className="block">
        <defs>
          <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v4" stroke="var(--series-1)" strokeWidth="2" />
          </pattern>
        </defs>
        <rect x="0" y="1" width={end} height="6" fill="var(--series-1)" />
        {proposed !== null && (
          <rect
            x={end + 0.5}
            y="1.5"
            width={Math.max(0, width - end - 1)}
            height="5"
            fill={`url(#${hatch})`}
            stroke="var(--series-1)"
          />
        )}
      </svg>
    </span>
  );
}
