import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { StatusLabel } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** A report that is owed, with its trial where it stands among those of others. */
export interface OwedReport {
  id: number;
  subject: string;
  recipient: string;
  basis: "legal" | "condition" | "good_practice";
  source: string;
  due_on: string;
  standing: "sent" | "late" | "due";
  sent_on?: string | null;
  receipt?: string | null;
  public_id?: string;
  title_en?: string | null;
  title_vi?: string | null;
}

/** Reports that are owed: to whom, by which rule, until when, and whether they were sent. */
export function ReportTable({ caption, rows }: { caption: string; rows: readonly OwedReport[] }) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const local = useLocal();
  const trial = {
    key: "trial",
    heading: t("trial"),
    cell: (row: OwedReport) => (
      <a href={`/desk/trials/${row.public_id}/reports`}>
        {local(row.title_en ?? null, row.title_vi ?? null) || row.public_id}
      </a>
    ),
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={t("report.none")}
      columns={[
        ...(rows.some(({ public_id }) => public_id !== undefined) ? [trial] : []),
        { key: "subject", heading: t("report.subject"), cell: ({ subject }) => subject },
        { key: "recipient", heading: t("report.recipient"), cell: ({ recipient }) => recipient },
        {
          key: "rule",
          heading: t("duty.rule"),
          cell: ({ basis, source }) => (
            <>
              {t(`report.basis.${basis}`)}
              <span className="block text-sm text-muted">{source}</span>
            </>
          ),
        },
        { key: "due", heading: t("duty.due_on"), cell: ({ due_on }) => formatDate(due_on, language) },
        { key: "standing", heading: t("report.standing"), cell: (row) => <Standing row={row} /> },
      ]}
    />
  );
}

function Standing({ row }: { row: OwedReport }) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  if (row.standing === "late") return <StatusLabel tone="attention">{t("report.late")}</StatusLabel>;
  if (row.standing === "due") return <StatusLabel tone="waiting">{t("report.toCome")}</StatusLabel>;
  const day = row.sent_on ? formatDate(row.sent_on, language) : "";
  return (
    <>
      {t("report.sent", { day })}
      {row.receipt && <span className="block text-sm text-muted">{row.receipt}</span>}
    </>
  );
}
