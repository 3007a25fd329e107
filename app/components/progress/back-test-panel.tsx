import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { TrialForecast } from "~/domain/dashboards/trial-forecast";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber, formatProportion } from "~/lib/formatting/numbers";

/** How the same forecast did in the past: made at each month's end for the next three months, against what happened. */
export function BackTestPanel({ backTest }: { backTest: TrialForecast["backTest"] }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const { origins } = backTest;
  const held = origins.filter(({ covered }) => covered).length;
  const lead =
    origins.length === 0
      ? t("backTest.none")
      : t("backTest.lead", { held: formatProportion(held, origins.length, language) });
  return (
    <Section title={t("backTest.title")} id="back-test" lead={lead}>
      {origins.length > 0 && (
        <DataTable
          caption={t("backTest.title")}
          captionHidden
          narrow="scroll"
          rows={origins.slice(-24).reverse()}
          rowKey={({ day }) => day}
          columns={[
            { key: "day", heading: t("backTest.madeOn"), cell: ({ day }) => formatDate(day, language) },
            {
              key: "forecast",
              heading: t("backTest.forecast"),
              numeric: true,
              cell: ({ lower, median, upper }) =>
                t("backTest.limits", {
                  median: formatNumber(median, language),
                  lower: formatNumber(lower, language),
                  upper: formatNumber(upper, language),
                }),
            },
            {
              key: "actual",
              heading: t("backTest.actual"),
              numeric: true,
              cell: ({ actual }) => formatNumber(actual, language),
            },
            {
              key: "held",
              heading: t("backTest.held"),
              cell: ({ covered }) => (covered ? t("backTest.yes") : t("backTest.no")),
            },
          ]}
        />
      )}
      {origins.length > 0 && (
        <HowComputed
          definition={t("backTest.how")}
          inputs={[
            { label: t("backTest.origins"), count: formatNumber(origins.length, language) },
            { label: t("backTest.within"), count: formatNumber(held, language) },
          ]}
          reference="Tashman LJ. Int J Forecast 2000;16:437-450"
          methodHref="/methods/enrolment-forecast"
        />
      )}
    </Section>
  );
}
