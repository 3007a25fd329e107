import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EnrolmentChart } from "~/components/charts/enrolment-chart";
import { Page } from "~/components/layout/page";
import { RateWords, SiteProgressTable } from "~/components/progress/site-progress-table";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { DataDate } from "~/components/ui/data-date";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { dashboardsTitle } from "~/services/dashboards/dashboards-title.server";
import { readSitesPage } from "~/services/dashboards/read-sites.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await readSitesPage(work)),
  title: dashboardsTitle(work.language, "sites.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

/** Sites whose curves one drawing still tells apart. */
const mostCurves = 8;

export default function ProgressSites() {
  const { head, whole, today, sites, pooled, curves, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("dashboards");
  const { t: desk } = useTranslation("desk");
  const language = useLanguage();
  const base = `/desk/trials/${head.publicId}`;
  const months = formatNumber(pooled.months, language, 1);
  return (
    <Page
      above={<Breadcrumb above={[{ href: `${base}/progress`, label: desk("live.title") }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={whole ? t("sites.lead") : t("sites.leadOwn")}
    >
      <DataDate asOf={today} today={today} />
      <SiteProgressTable sites={sites} />
      <p className="mt-4">
        {t("sites.pooled")}: <RateWords rate={pooled} />
      </p>
      <HowComputed
        definition={t("sites.how")}
        inputs={[
          { label: t("forecast.enrolled"), count: formatNumber(pooled.enrolled, language) },
          { label: t("forecast.siteMonths"), count: months },
        ]}
        reference="Garwood F. Biometrika 1936;28:437-442"
        methodHref={`/methods/exact-rate?events=${pooled.enrolled}&time=${pooled.months.toFixed(3)}&level=0.95`}
      />
      {curves.length > 0 && curves.length <= mostCurves && (
        <Section title={t("sites.curves")} id="curves">
          <EnrolmentChart
            title={t("sites.curves")}
            n={pooled.enrolled}
            dataDate={today}
            synthetic={head.synthetic}
            cohorts={curves.map(({ code, enrolled }) => ({ id: code, label: code, enrolled }))}
          />
          <a href={`${base}/progress/chart/sites.svg`} download className="text-sm">
            {t("chart.file")}
          </a>
        </Section>
      )}
      {curves.length > mostCurves && <p className="text-muted">{t("sites.tooMany", { count: curves.length })}</p>}
    </Page>
  );
}
