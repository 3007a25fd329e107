import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import type { Contradiction } from "~/domain/dashboards/forecast-input";
import { daysBetween, formatDate, formatInstant } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

export interface ForecastStandingProps {
  dataDate: string;
  computedAt: string | Date;
  milliseconds: number;
  digest: string;
  fault: string | null;
  cannot: string | null;
  contradictions: readonly Contradiction[];
  today: string;
}

/** How old a stored forecast is, what was wrong with its counts, and why it says nothing where it does not. */
export function ForecastStanding(props: ForecastStandingProps) {
  const { dataDate, computedAt, milliseconds, digest, fault, cannot, contradictions, today } = props;
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  return (
    <div className="mb-6 space-y-4">
      <p className="text-sm text-muted">
        {t("forecast.age", {
          count: daysBetween(dataDate, today),
          date: formatDate(dataDate, language),
          at: formatInstant(computedAt, language),
          seconds: formatNumber(milliseconds / 1_000, language, 1),
          digest,
        })}
      </p>
      {fault !== null && (
        <Notice kind="warning">{fault === "too_heavy" ? t("forecast.tooHeavy") : t("forecast.failed")}</Notice>
      )}
      {cannot !== null && <Notice kind="info">{t(cannotKey(cannot))}</Notice>}
      {contradictions.length > 0 && (
        <Notice kind="warning" title={t("contradiction.title")}>
          <ul className="list-disc ps-5">
            {contradictions.map(({ site, kind, count }) => (
              <li key={`${site} ${kind}`}>
                {site}: {t(`contradiction.${kind}`, { count })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function cannotKey(cannot: string) {
  switch (cannot) {
    case "no_target":
      return "forecast.cannot.noTarget";
    case "target_reached":
      return "forecast.cannot.reached";
    case "no_site":
      return "forecast.cannot.noSite";
    default:
      return "forecast.cannot.nothing";
  }
}
