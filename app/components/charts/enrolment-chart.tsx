import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartWords } from "~/components/charts/chart-frame";
import { EnrolmentDrawing } from "~/components/charts/enrolment-drawing";
import { enrolmentMoments, type CohortEnrolment, type EnrolmentMoment } from "~/components/charts/enrolment-series";
import { SeriesSample } from "~/components/charts/series-look";
import { axisDate } from "~/components/charts/time-axis";
import type { Column } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import type { Language } from "~/lib/languages/languages";

export interface EnrolmentChartProps extends Omit<ChartWords, "dataDate" | "unit"> {
  cohorts: readonly CohortEnrolment[];
  /** Civil date up to which the counts are complete; a line marks it. */
  dataDate: string;
}

/** Cumulative enrolment by cohort as steps, against each cohort's plan as a dashed line, over time. */
export function EnrolmentChart({ cohorts, dataDate, ...words }: EnrolmentChartProps) {
  const { t } = useTranslation("charts");
  const language = useLanguage();
  const series = useSeries(cohorts);
  const rows = enrolmentMoments(cohorts, dataDate);
  const columns = enrolmentColumns({ date: t("date"), noPoint: t("noPoint") }, series, language);
  return (
    <ChartFrame
      {...words}
      dataDate={dataDate}
      unit={t("persons")}
      table={{ columns, rows, rowKey: (row) => String(row.time) }}
    >
      <ul className="mb-1 flex flex-wrap gap-x-6 text-sm">
        {series.map(({ key, label, position, planned }) => (
          <li key={key}>
            <SeriesSample position={position} planned={planned} /> {label}
          </li>
        ))}
      </ul>
      {cohorts.every(({ enrolled, plan = [] }) => enrolled.length + plan.length === 0) ? (
        <p className="text-muted">{t("enrolment.none")}</p>
      ) : (
        <EnrolmentDrawing cohorts={cohorts} dataDate={dataDate} title={words.title} />
      )}
    </ChartFrame>
  );
}

interface Series {
  key: string;
  label: string;
  position: number;
  planned: boolean;
}

function useSeries(cohorts: readonly CohortEnrolment[]): Series[] {
  const { t } = useTranslation("charts");
  return cohorts.flatMap(({ id, label: cohort, plan }, position) => {
    const actual = { key: id, label: t("enrolment.actual", { cohort }), position, planned: false };
    const planned = { key: `${id}:plan`, label: t("enrolment.plan", { cohort }), position, planned: true };
    return plan === undefined ? [actual] : [actual, planned];
  });
}

function enrolmentColumns(
  words: { date: string; noPoint: string },
  series: readonly Series[],
  language: Language,
): Column<EnrolmentMoment>[] {
  const date: Column<EnrolmentMoment> = {
    key: "date",
    heading: words.date,
    cell: ({ time }) => formatDate(axisDate(time), language),
  };
  const counts = series.map(({ key, label }) => ({
    key,
    heading: label,
    numeric: true,
    cell: ({ [key]: count }: EnrolmentMoment) => (count === undefined ? words.noPoint : formatNumber(count, language)),
  }));
  return [date, ...counts];
}
