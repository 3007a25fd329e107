import { useTranslation } from "react-i18next";
import { ProgressBarCell } from "~/components/charts/progress-bar-cell";
import { DataTable } from "~/components/ui/data-table";
import { useDaysAgo } from "~/components/ui/data-date";
import { useLanguage } from "~/components/ui/use-language";
import { useLocal } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { MistakenMark, SyntheticMark } from "~/components/ui/record-marks";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";

/** One registered trial with its live totals. */
export interface PortfolioRow {
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  synthetic: boolean;
  mistaken: boolean;
  registration_number: string | null;
  phase: string | null;
  recruitment_status: string | null;
  planned_size: number | null;
  enrolled_count: number;
  sites: number | null;
  last_report_on: string | null;
  serious: number | null;
}

/** Trials with live enrolment against plan, sites, the last report and serious adverse events. */
export function PortfolioTable({ trials, today }: { trials: readonly PortfolioRow[]; today: string }) {
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("portfolio");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const daysAgo = useDaysAgo(today);
  return (
    <DataTable
      caption={t("portfolio.title")}
      captionHidden
      rows={trials}
      rowKey={(row) => row.public_id}
      empty={t("portfolio.none")}
      columns={[
        {
          key: "title",
          heading: t("trials.trial"),
          cell: (row) => (
            <span className="block max-w-prose">
              <a href={`/desk/trials/${row.public_id}`}>{local(row.title_en, row.title_vi)}</a>
              <span className="flex flex-wrap gap-x-3 text-sm font-normal text-muted">
                {row.registration_number} {row.synthetic && <SyntheticMark />} {row.mistaken && <MistakenMark />}
              </span>
            </span>
          ),
        },
        {
          key: "phase",
          heading: t("portfolio.phase"),
          cell: (row) => (row.phase ? term("phase", row.phase) : <MissingValue kind="not-stated" />),
        },
        {
          key: "status",
          heading: t("portfolio.status"),
          cell: (row) =>
            row.recruitment_status ? (
              term("recruitmentStatus", row.recruitment_status)
            ) : (
              <MissingValue kind="not-stated" />
            ),
        },
        {
          key: "enrolled",
          heading: t("trials.enrolledLive"),
          cell: (row) => <ProgressBarCell enrolled={row.enrolled_count} planned={row.planned_size} />,
        },
        { key: "sites", heading: t("portfolio.sites"), numeric: true, cell: (row) => row.sites ?? 0 },
        {
          key: "report",
          heading: t("portfolio.lastReport"),
          cell: (row) =>
            row.last_report_on
              ? `${formatDate(row.last_report_on, language)}, ${daysAgo(row.last_report_on)}`
              : t("portfolio.neverReported"),
        },
        {
          key: "serious",
          heading: t("portfolio.serious"),
          numeric: true,
          cell: (row) => row.serious || words("noSerious"),
        },
        {
          key: "progress",
          heading: t("live.title"),
          cell: (row) => <a href={`/desk/trials/${row.public_id}/progress`}>{t("link.progress")}</a>,
        },
      ]}
    />
  );
}
