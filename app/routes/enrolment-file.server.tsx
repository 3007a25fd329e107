import { I18nextProvider } from "react-i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { EnrolmentDrawing } from "~/components/charts/enrolment-drawing";
import type { CohortEnrolment } from "~/components/charts/enrolment-series";
import type { PublicProgress } from "~/domain/dashboards/public-progress";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";
import { svgFile } from "~/lib/svg-file";

type Cohort = NonNullable<PublicProgress["tracked"]>["cohorts"][number];

/** A cohort's enrolment and plan as the drawing takes them. */
export function drawnEnrolment({ code, nameEn, nameVi, actual, plan }: Cohort, language: Language): CohortEnrolment {
  const steps = plan.map(({ day, planned }) => ({ date: day, count: planned }));
  return {
    id: code,
    label: language === "vi" ? nameVi : nameEn,
    enrolled: actual.map(({ day, enrolled }) => ({ date: day, count: enrolled })),
    ...(steps.length > 0 ? { plan: steps } : {}),
  };
}

/** Enrolment against plan as an SVG file within an address: for pages that carry no script and have no address for files. */
export function enrolmentFile(
  progress: { cohorts: readonly Cohort[]; dataDate: string },
  { title, language }: { title: string; language: Language },
): string {
  const drawn = progress.cohorts.filter(({ actual, plan }) => actual.length + plan.length > 0);
  const cohorts = drawn.map((cohort) => drawnEnrolment(cohort, language));
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={translatorFor(language)}>
      <EnrolmentDrawing cohorts={cohorts} dataDate={progress.dataDate} title={title} />
    </I18nextProvider>,
  );
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(markup))}`;
}
