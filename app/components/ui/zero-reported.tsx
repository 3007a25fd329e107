import { useTranslation } from "react-i18next";
import { useDaysAgo } from "~/components/ui/data-date";
import { useLanguage } from "~/components/ui/use-language";
import { formatLevel, formatPercent } from "~/lib/formatting/numbers";

export interface ZeroReportedProps {
  /** Number of participants infused, at least 1. */
  infused: number;
  /** Upper limit of the exact two-sided interval of the risk (Clopper-Pearson), a share from 0 to 1. */
  upper: number;
  /** Level of that interval, a share. */
  level: number;
  /** Civil date of the last safety entry; null when there was none. */
  lastEntry: string | null;
  today: string;
}

/** "0 reported in 30 infused; upper limit 11.6%; last safety entry 41 days ago": a zero that says what it rests on. */
export function ZeroReported({ infused, upper, level, lastEntry, today }: ZeroReportedProps) {
  const { t } = useTranslation("ui");
  const language = useLanguage();
  const daysAgo = useDaysAgo(today);
  const limit = t("zero.upper", { upper: formatPercent(upper, language), level: formatLevel(level, language) });
  const entry = lastEntry === null ? t("zero.noEntry") : t("zero.lastEntry", { ago: daysAgo(lastEntry) });
  return <span>{[t("zero.reported", { x: 0, count: infused }), limit, entry].join("; ")}</span>;
}
