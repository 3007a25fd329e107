import { useTranslation } from "react-i18next";
import { ChartFrame } from "~/components/charts/chart-frame";
import { EnrolmentFan, type EnrolmentFanFacts, EnrolmentFanLegend } from "~/components/charts/enrolment-fan";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { TrialForecast } from "~/domain/dashboards/trial-forecast";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

export interface ForecastPanelProps {
  result: TrialForecast;
  facts: EnrolmentFanFacts;
  synthetic: boolean;
  /** Address of the drawing as a file. */
  file: string;
  methodHref: string;
  plannedRate: number | null;
}

const reference = "Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975";

/** The forecast fan with its figures as a table, and how it was computed. */
export function ForecastPanel({ result, facts, synthetic, file, methodHref, plannedRate }: ForecastPanelProps) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const figure = (value: number) => formatNumber(value, language);
  const heading = (key: string, label: string) => ({ key, heading: label, numeric: true });
  return (
    <Section title={t("forecast.chart")} id="fan">
      <ChartFrame
        title={t("forecast.chart")}
        method={t("forecast.method")}
        n={result.enrolled}
        dataDate={facts.dataDate}
        synthetic={synthetic}
        unit={t("forecast.persons")}
        table={{
          rows: result.fan,
          rowKey: ({ day }) => day,
          columns: [
            { key: "day", heading: t("forecast.day"), cell: ({ day }) => formatDate(day, language) },
            { ...heading("q10", "10%"), cell: ({ q10 }) => figure(q10) },
            { ...heading("q25", "25%"), cell: ({ q25 }) => figure(q25) },
            { ...heading("q50", t("fan.median")), cell: ({ q50 }) => figure(q50) },
            { ...heading("q75", "75%"), cell: ({ q75 }) => figure(q75) },
            { ...heading("q90", "90%"), cell: ({ q90 }) => figure(q90) },
          ],
        }}
      >
        <EnrolmentFanLegend planned={facts.plan.length > 0} />
        <EnrolmentFan facts={facts} title={t("forecast.chart")} />
        <a href={file} download className="text-sm">
          {t("chart.file")}
        </a>
      </ChartFrame>
      <HowComputed
        definition={t("forecast.how")}
        inputs={[
          { label: t("forecast.enrolled"), count: figure(result.enrolled) },
          { label: t("forecast.siteMonths"), count: formatNumber(result.siteMonths, language, 1) },
          { label: t("forecast.sites"), count: figure(result.rates.length) },
          {
            label: t("forecast.planRate"),
            count: plannedRate === null ? t("forecast.noPlan") : formatNumber(plannedRate, language, 2),
          },
        ]}
        reference={reference}
        methodHref={methodHref}
      />
    </Section>
  );
}
