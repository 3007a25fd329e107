import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { BackTestPanel } from "~/components/progress/back-test-panel";
import { ForecastAnswers } from "~/components/progress/forecast-facts";
import { ForecastPanel } from "~/components/progress/forecast-panel";
import { ForecastStanding } from "~/components/progress/forecast-standing";
import { SiteRates } from "~/components/progress/site-rates";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { dashboardsTitle } from "~/services/dashboards/dashboards-title.server";
import { readForecastPage } from "~/services/dashboards/read-forecast.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await readForecastPage(work)),
  title: dashboardsTitle(work.language, "forecast.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ProgressForecast() {
  const { head, whole, registered, today, forecast, plan, title, methodHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation("dashboards");
  const { t: desk } = useTranslation("desk");
  const base = `/desk/trials/${head.publicId}`;
  const absent = !whole ? "forecast.wholeOnly" : registered ? "forecast.notYet" : "forecast.notRegistered";
  const { result } = forecast ?? { result: null };
  return (
    <Page
      above={<Breadcrumb above={[{ href: `${base}/progress`, label: desk("live.title") }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={t("forecast.lead")}
    >
      {forecast === null && <Notice kind="info">{t(absent)}</Notice>}
      {forecast && <ForecastStanding {...forecast} cannot={result?.cannot ?? null} today={today} />}
      {forecast && result && (
        <>
          <ForecastAnswers result={result} target={forecast.target} dataDate={forecast.dataDate} />
          <ForecastPanel
            result={result}
            facts={{
              enrolled: forecast.enrolled,
              plan,
              fan: result.fan,
              target: forecast.target,
              dataDate: forecast.dataDate,
            }}
            synthetic={head.synthetic}
            file={`${base}/progress/chart/forecast.svg`}
            methodHref={methodHref}
            plannedRate={forecast.plannedRate}
          />
          <SiteRates rates={result.rates} methodHref={methodHref} />
          <BackTestPanel backTest={result.backTest} />
        </>
      )}
    </Page>
  );
}
