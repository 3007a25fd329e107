import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

export interface LockActRow {
  id: number;
  act: string;
  code: string | null;
  visit: string | null;
  reason: string | null;
  rows: number;
  sha256: string;
  entered_at: Date;
}

/** Every locking and unlocking, newest first, with what its confirmation is bound to. */
export function LockActs(props: { acts: readonly LockActRow[]; nameOf: (visit: string | null) => string }) {
  const { acts, nameOf } = props;
  const { t } = useTranslation("queries");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("lock.acts")}
      captionHidden
      rows={acts}
      rowKey={(row) => String(row.id)}
      empty={t("lock.noActs")}
      columns={[
        { key: "at", heading: t("openedAt"), cell: (row) => formatInstant(row.entered_at, language) },
        {
          key: "act",
          heading: t("lock.act"),
          cell: (row) => t(row.act === "locked" ? "lock.locked" : "lock.unlocked"),
        },
        {
          key: "what",
          heading: t("lock.what"),
          cell: (row) => (row.code === null ? t("lock.wholeTrial") : `${row.code}, ${nameOf(row.visit)}`),
        },
        { key: "rows", heading: t("lock.rows"), numeric: true, cell: (row) => row.rows },
        {
          key: "hash",
          heading: t("lock.hash"),
          cell: (row) => <code className="text-sm">{row.sha256.slice(0, 12)}</code>,
        },
        { key: "reason", heading: t("reason"), cell: (row) => row.reason ?? <MissingValue kind="not-applicable" /> },
      ]}
    />
  );
}
