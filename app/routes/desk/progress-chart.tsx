import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { EnrolmentDrawing } from "~/components/charts/enrolment-drawing";
import type { CohortEnrolment } from "~/components/charts/enrolment-series";
import { EnrolmentFan } from "~/components/charts/enrolment-fan";
import { svgFile } from "~/lib/svg-file";
import { NotFound } from "~/lib/errors";
import { translatorFor } from "~/lib/languages/translator";
import { authorised, type DeskWork } from "~/services/accounts/authorised.server";
import { dashboardsTitle } from "~/services/dashboards/dashboards-title.server";
import { readForecastPage } from "~/services/dashboards/read-forecast.server";
import { readSitesPage } from "~/services/dashboards/read-sites.server";
import { drawnEnrolment } from "../enrolment-file.server";
import { readLiveProgress } from "~/services/desk/live-progress.server";

async function forecastChart(work: DeskWork): Promise<ReactElement> {
  const { forecast, plan } = await readForecastPage(work);
  if (!forecast?.result) throw new NotFound("chart");
  const { enrolled, target, dataDate, result } = forecast;
  const title = dashboardsTitle(work.language, "forecast.chart");
  return <EnrolmentFan facts={{ enrolled, plan, target, dataDate, fan: result.fan }} title={title} />;
}

async function sitesChart(work: DeskWork): Promise<ReactElement> {
  const { curves, today } = await readSitesPage(work);
  const cohorts = curves.map(({ code, enrolled }): CohortEnrolment => ({ id: code, label: code, enrolled }));
  return <EnrolmentDrawing cohorts={cohorts} dataDate={today} title={dashboardsTitle(work.language, "sites.curves")} />;
}

async function enrolmentChart(work: DeskWork): Promise<ReactElement> {
  const { progress, today } = await readLiveProgress(work);
  const cohorts = (progress.tracked?.cohorts ?? []).map((cohort) => drawnEnrolment(cohort, work.language));
  const title = dashboardsTitle(work.language, "chart.enrolment");
  return <EnrolmentDrawing cohorts={cohorts} dataDate={progress.dataDate ?? today} title={title} />;
}

const charts: Readonly<Record<string, (work: DeskWork) => Promise<ReactElement>>> = {
  "forecast.svg": forecastChart,
  "sites.svg": sitesChart,
  "enrolment.svg": enrolmentChart,
};

/** A chart of the trial's progress as an SVG file, to whoever may read the page that shows it. */
export const loader = authorised("progress:read", async (work) => {
  const name = work.params["name"] ?? "";
  const draw = Object.hasOwn(charts, name) ? charts[name] : undefined;
  if (!draw) throw new NotFound("chart");
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={translatorFor(work.language)}>{await draw(work)}</I18nextProvider>,
  );
  const fileName = `${work.params["id"] ?? "trial"}-${name}`;
  return new Response(svgFile(markup), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
});
