import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

export interface ProgressBarCellProps {
  enrolled: number;
  /** Planned size; null when it is not stated, and then no bar is drawn. */
  planned: number | null;
}

const width = 112;

/** A bar of enrolled against planned for a table's cell, with both numbers in words. Over the plan, a tick marks it. */
export function ProgressBarCell({ enrolled, planned }: ProgressBarCellProps) {
  const { t } = useTranslation("charts");
  const language = useLanguage();
  const count = formatNumber(enrolled, language);
  if (planned === null) return <span>{t("progress.planNotStated", { enrolled: count })}</span>;
  const full = Math.max(enrolled, planned, 1);
  const plan = (planned / full) * width;
  return (
    <span className="inline-block">
      <span className="block tabular-nums">
        {t("progress.ofPlanned", { enrolled: count, planned: formatNumber(planned, language) })}
      </span>
      <svg viewBox={`0 0 ${width} 8`} width={width} height="8" aria-hidden="true" className="block">
        <rect x="0.5" y="1.5" width={width - 1} height="5" fill="none" stroke="var(--edge)" />
        <rect x="0" y="1" width={(enrolled / full) * width} height="6" fill="var(--series-1)" />
        {enrolled > planned && <path d={`M${plan} 0v8`} stroke="var(--paper)" strokeWidth="2" />}
      </svg>
    </span>
  );
}
