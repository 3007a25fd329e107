import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import type { TrialForecast } from "~/domain/dashboards/trial-forecast";
import { addDays } from "~/lib/civil-day";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber, formatProbability } from "~/lib/formatting/numbers";

/** A day farther away than this, in years, is told as far: no rate of today says which day it is. */
const farYears = 20;

/** What a forecast answers: the last participant in, the target by the plan's end, further sites, the trend. */
export function ForecastAnswers(props: { result: TrialForecast; target: number | null; dataDate: string }) {
  const { result, target, dataDate } = props;
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const farthest = addDays(dataDate, Math.round(farYears * 365.25));
  const day = (date: string | null) => {
    if (date === null) return t("forecast.never");
    return date > farthest ? t("forecast.far", { years: farYears }) : formatDate(date, language);
  };
  const { lastIn, extra, byDeadline, deadline } = result;
  return (
    <KeyFacts
      facts={[
        {
          term: t("forecast.target"),
          value:
            target === null
              ? t("forecast.ofNoTarget", { enrolled: formatNumber(result.enrolled, language) })
              : t("forecast.ofTarget", {
                  enrolled: formatNumber(result.enrolled, language),
                  target: formatNumber(target, language),
                }),
        },
        {
          term: t("forecast.lastIn"),
          value:
            lastIn &&
            t("forecast.lastInValue", {
              median: day(lastIn.q50),
              half: `${day(lastIn.q25)} – ${day(lastIn.q75)}`,
              wide: `${day(lastIn.q10)} – ${day(lastIn.q90)}`,
            }),
          missing: "not-applicable",
        },
        {
          term:
            deadline === null
              ? t("forecast.byDeadlineNone")
              : t("forecast.byDeadline", { date: formatDate(deadline, language) }),
          value:
            byDeadline === null
              ? deadline === null
                ? null
                : t("forecast.passed")
              : formatProbability(byDeadline, language),
        },
        {
          term: t("forecast.extra"),
          value:
            extra &&
            t(extraKey(extra.sites), {
              count: extra.sites ?? extra.most,
              probability: formatProbability(extra.probability, language),
            }),
          missing: "not-applicable",
        },
        { term: t("forecast.trend"), value: <TrendWords trend={result.trend} /> },
      ]}
    />
  );
}

function extraKey(sites: number | null) {
  if (sites === null) return "forecast.extraNone";
  return sites === 0 ? "forecast.extraZero" : "forecast.extraSome";
}

const alarming = 0.05;

function TrendWords({ trend }: { trend: TrialForecast["trend"] }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  if (trend === null) return <>{t("forecast.trendFew")}</>;
  const facts = {
    z: formatNumber(trend.z, language, 2),
    p: trend.pValue < 0.001 ? `< ${formatNumber(0.001, language, 3)}` : formatNumber(trend.pValue, language, 3),
    from: formatDate(trend.from, language),
  };
  const changes = trend.siteChanges ? ` ${t("forecast.trendSites")}` : "";
  if (trend.pValue >= alarming) return <>{t("forecast.trendSteady", facts) + changes}</>;
  return (
    <Notice kind="warning" title={trend.z < 0 ? t("forecast.slower") : t("forecast.faster")}>
      {t("forecast.trendMoving", facts) + changes}
    </Notice>
  );
}
