import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { daysBetween, formatDate, isWholeDate } from "~/lib/formatting/dates";

export interface DataDateProps {
  /** Civil date up to which the figures count, whole or partial. */
  asOf: string;
  /** Today's civil date at the site; the page's clock comes in from outside. */
  today: string;
  /** When the site last reported: null when it never did, left out where it does not matter. */
  siteReported?: string | null;
}

/** "Data as of 3 March 2026, 12 days ago", and when the site last reported. A partial date gets no count of days. */
export function DataDate({ asOf, today, siteReported }: DataDateProps) {
  const { t } = useTranslation("ui");
  const language = useLanguage();
  const daysAgo = useDaysAgo(today);
  const whole = isWholeDate(asOf);
  const date = formatDate(asOf, language);
  return (
    <p className="text-sm text-muted">
      {whole ? `${t("dataAsOf", { date })}, ${daysAgo(asOf)}` : t("dataAsOfMonth", { date })}
      {siteReported === null && `; ${t("neverReported")}`}
      {siteReported &&
        `; ${t("siteLastReported", { date: formatDate(siteReported, language) })}, ${daysAgo(siteReported)}`}
    </p>
  );
}

/** Words for the days from a civil date to `today`: "today", "1 day ago", "12 days ago". */
export function useDaysAgo(today: string): (date: string) => string {
  const { t } = useTranslation("ui");
  return (date) => {
    const count = daysBetween(date, today);
    return count === 0 ? t("today") : t("daysAgo", { count });
  };
}
