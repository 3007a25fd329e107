import { useTranslation } from "react-i18next";
import { EnrolmentChart } from "~/components/charts/enrolment-chart";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { useLocal } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { PublicProgress } from "~/domain/dashboards/public-progress";
import { formatNumber } from "~/lib/formatting/numbers";

type Tracked = NonNullable<PublicProgress["tracked"]>;

/** Cumulative enrolment against plan by cohort, with the totals it rests on. */
export function EnrolmentPanel(props: {
  tracked: Tracked;
  dataDate: string;
  synthetic: boolean;
  /** Address of the drawing as a file. */
  file?: string | undefined;
  /** The file's name, where the address has none. */
  fileName?: string;
}) {
  const { tracked, dataDate, synthetic, file, fileName = true } = props;
  const { t } = useTranslation("public");
  const { t: words } = useTranslation("dashboards");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const drawn = tracked.cohorts.filter(({ actual, plan }) => actual.length + plan.length > 0);
  return (
    <Section title={t("progress.enrolment.title")} id="enrolment">
      <EnrolmentChart
        title={t("progress.enrolment.chart")}
        n={tracked.enrolled}
        dataDate={dataDate}
        synthetic={synthetic}
        cohorts={drawn.map((cohort) => ({
          id: cohort.code,
          label: local(cohort.nameEn, cohort.nameVi),
          enrolled: cohort.actual.map(({ day, enrolled }) => ({ date: day, count: enrolled })),
          plan:
            cohort.plan.length === 0
              ? undefined
              : cohort.plan.map(({ day, planned }) => ({ date: day, count: planned })),
        }))}
      />
      {file !== undefined && (
        <p className="mb-6 text-sm">
          <a href={file} download={fileName}>
            {words("chart.file")}
          </a>
        </p>
      )}
      <DataTable
        caption={t("progress.enrolment.byCohort")}
        columns={[
          { key: "cohort", heading: t("progress.cohort"), cell: (row) => local(row.nameEn, row.nameVi) },
          { key: "status", heading: t("list.status"), cell: (row) => term("cohortStatus", row.status) },
          {
            key: "planned",
            heading: t("progress.planned"),
            numeric: true,
            cell: (row) =>
              row.planned === null ? <MissingValue kind="not-stated" /> : formatNumber(row.planned, language),
          },
          {
            key: "enrolled",
            heading: t("progress.enrolled"),
            numeric: true,
            cell: (row) => formatNumber(row.enrolled, language),
          },
        ]}
        rows={tracked.cohorts}
        rowKey={(row) => row.code}
      />
      <HowComputed
        definition={t("progress.enrolment.definition")}
        inputs={[
          { label: t("progress.screened"), count: formatNumber(tracked.screened, language) },
          { label: t("progress.enrolled"), count: formatNumber(tracked.enrolled, language) },
          { label: t("progress.sites"), count: formatNumber(tracked.sites, language) },
        ]}
        methodHref="/methods/flow-check"
      />
    </Section>
  );
}
