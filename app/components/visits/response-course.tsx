import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import type { CourseVisit, ResponseCourse } from "~/domain/outcomes/recist-course";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber, formatPercent } from "~/lib/formatting/numbers";

/** A derived response, with what the reader wrote where that differs. */
export function DerivedResponse({ response, typed }: { response: string; typed: string | null }) {
  const { t } = useTranslation("visits");
  return (
    <>
      <strong>{response}</strong>
      {typed !== null && typed !== response && (
        <span className="block text-sm text-warn">{t("course.typedDiffers", { typed })}</span>
      )}
      {typed === response && <span className="block text-sm text-muted">{t("course.typedSame")}</span>}
    </>
  );
}

/** Why a visit has its target response: sum, change from baseline and over the nadir. */
function TargetWords({ visit }: { visit: CourseVisit }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const { judged, sum, target } = visit;
  return (
    <>
      {target === "none" ? t("course.noTarget") : target}
      {sum !== null && (
        <span className="block text-sm text-muted">
          {t("course.sum", { sum: formatNumber(sum, language) })}
          {judged && `; ${t("course.nadir", { nadir: formatNumber(judged.nadirBefore, language) })}`}
          {judged?.changeFromBaseline != null &&
            `; ${t("course.change", { change: formatPercent(judged.changeFromBaseline, language) })}`}
        </span>
      )}
      {judged?.note && <span className="block text-sm text-muted">{t(`course.note.${judged.note}`)}</span>}
      {sum === null && target !== "none" && <span className="block text-sm text-muted">{t("course.asWritten")}</span>}
    </>
  );
}

/** A reader's course by RECIST 1.1 or mRECIST: each visit with its reasons, then the best overall response with its steps. */
export function ResponseCourseView({ course }: { course: ResponseCourse }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const { visits, best, rules, baselineSum } = course;
  const dayOf = (position: number | null) => {
    const visit = visits[position ?? -1];
    return visit ? formatDate(visit.assessedOn, language) : null;
  };
  return (
    <div className="space-y-4">
      <p>
        {baselineSum === null
          ? t("course.noBaselineSum")
          : t("course.baselineSum", { sum: formatNumber(baselineSum, language) })}
      </p>
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
          { key: "target", heading: t("course.target"), cell: (row) => <TargetWords visit={row} /> },
          {
            key: "nonTarget",
            heading: t("course.nonTarget"),
            cell: (row) => (row.nonTarget === "none" ? t("course.noTarget") : row.nonTarget),
          },
          { key: "new", heading: t("course.new"), cell: (row) => t(row.newLesion ? "course.yes" : "course.no") },
          {
            key: "overall",
            heading: t("course.overall"),
            cell: (row) => <DerivedResponse response={row.response} typed={row.typed} />,
          },
          {
            key: "why",
            heading: t("course.why"),
            cell: (row) => row.derivation.map((code) => t(`course.because.${code}`)).join("; "),
          },
        ]}
      />
      <p className="text-lg">
        {t("course.best")}: <strong>{best.response}</strong>
      </p>
      <ol className="list-decimal ps-6">
        {best.derivation.map(({ code, visit }) => (
          <li key={`${code}-${visit}`}>
            {t(`course.step.${code}`)}
            {dayOf(visit) !== null && ` (${dayOf(visit)})`}
          </li>
        ))}
      </ol>
      <p className="text-sm text-muted">
        {t("course.rules", { confirm: rules.confirmAfterDays, stable: rules.stableFromDay })}
      </p>
      {visits.length === 0 && <MissingValue kind="unknown" />}
    </div>
  );
}
