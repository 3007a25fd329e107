import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { TrialForecast } from "~/domain/dashboards/trial-forecast";
import { formatNumber } from "~/lib/formatting/numbers";

/** The rate that the forecast takes each site to go on with: drawn towards the others' the less the site has shown yet. */
export function SiteRates({ rates, methodHref }: { rates: TrialForecast["rates"]; methodHref: string }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  return (
    <Section title={t("forecast.rates")} id="rates" lead={t("forecast.ratesLead")}>
      <DataTable
        caption={t("forecast.rates")}
        captionHidden
        rows={rates}
        rowKey={({ code }) => code}
        columns={[
          { key: "site", heading: t("sites.site"), cell: ({ code }) => code },
          {
            key: "rate",
            heading: t("forecast.rate"),
            numeric: true,
            cell: ({ mean }) => formatNumber(mean, language, 2),
          },
        ]}
      />
      <HowComputed
        definition={t("forecast.ratesHow")}
        inputs={[{ label: t("forecast.sites"), count: formatNumber(rates.length, language) }]}
        reference="Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975"
        methodHref={methodHref}
      />
    </Section>
  );
}
