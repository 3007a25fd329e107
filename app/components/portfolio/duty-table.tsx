import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** One duty of a trial with its rule. */
export interface DutyRow {
  id: number;
  duty: string;
  basis: string;
  source: string;
  due_on: string;
  late_on: string | null;
  resolved_on: string | null;
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
}

export interface DutyTableProps {
  caption: string;
  rows: readonly DutyRow[];
  /** Which day stands in the last column. */
  day: "late_on" | "due_on" | "resolved_on";
  empty: string;
  /** Where a trial's page is: `/trials/` or `/desk/trials/`. */
  base: string;
  /** What became late since this day is marked as new. */
  newSince?: string;
}

/** Duties of trials: of which trial, by which rule, since or until when. */
export function DutyTable({ caption, rows, day, empty, base, newSince }: DutyTableProps) {
  const { t } = useTranslation("portfolio");
  const { t: rules } = useTranslation("review");
  const language = useLanguage();
  const local = useLocal();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={empty}
      columns={[
        {
          key: "trial",
          heading: t("trial"),
          cell: (row) => <a href={`${base}${row.public_id}`}>{local(row.title_en, row.title_vi) || row.public_id}</a>,
        },
        {
          key: "rule",
          heading: t("duty.rule"),
          cell: (row) => (
            <>
              {rules(`duty.${row.duty}` as ParseKeys<"review">)}
              <span className="block text-sm text-muted">
                {t(row.basis === "legal" ? "duty.legal" : "duty.goodPractice")},{" "}
                {rules(`dutySource.${row.duty}` as ParseKeys<"review">)}
              </span>
            </>
          ),
        },
        {
          key: "day",
          heading: t(`duty.${day}`),
          cell: (row) => (
            <>
              {formatDate(row[day] ?? row.due_on, language)}
              {day === "late_on" && newSince !== undefined && (row.late_on ?? "") >= newSince && (
                <strong className="block text-sm">{t("duty.newly")}</strong>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
