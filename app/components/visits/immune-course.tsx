import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import type { ImmuneCourse } from "~/domain/outcomes/irecist-course";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { DerivedResponse } from "./response-course";

/** A reader's course by iRECIST: each visit with its reasons, then the best overall response and the visit that gave it. */
export function ImmuneCourseView({ course }: { course: ImmuneCourse }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const { best, visits, baselineSum } = course;
  if (best === null || baselineSum === null) return <p>{t("course.noBaselineSum")}</p>;
  const bestVisit = best.visit === null ? undefined : visits[best.visit];
  return (
    <div className="space-y-4">
      <p>{t("course.baselineSum", { sum: formatNumber(baselineSum, language) })}</p>
      <DataTable
        caption={t("course.visits")}
        rows={visits}
        rowKey={({ assessedOn }) => assessedOn}
        columns={[
          {
            key: "day",
            heading: t("visit"),
            cell: (row) => `${formatDate(row.assessedOn, language)} · ${t("course.studyDay", { day: row.day })}`,
          },
          {
            key: "sum",
            heading: t("course.target"),
            cell: (row) =>
              row.sum === null ? <MissingValue kind="not-stated" /> : `${formatNumber(row.sum, language)} mm`,
          },
          {
            key: "overall",
            heading: t("course.overall"),
            cell: (row) => <DerivedResponse response={row.response} typed={row.typed} />,
          },
          {
            key: "why",
            heading: t("course.why"),
            cell: (row) => row.derivation.map((code) => t(`course.immune.${code}`)).join("; "),
          },
        ]}
      />
      <p className="text-lg">
        {t("course.best")}: <strong>{best.response}</strong>
        {bestVisit && ` (${formatDate(bestVisit.assessedOn, language)})`}
      </p>
    </div>
  );
}
