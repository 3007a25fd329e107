import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

/** One earlier upload. */
export interface PastUpload {
  id: number;
  kind: string;
  file_name: string;
  status: string;
  row_count: number;
  stored_count: number | null;
  uploaded_at: Date | string;
}

/** What the actor uploaded before, and what became of it. */
export function UploadTable({ uploads, base }: { uploads: readonly PastUpload[]; base: string }) {
  const { t } = useTranslation("exchange");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("bulk.past.title")}
      rows={uploads}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "file",
          heading: t("bulk.past.file"),
          cell: ({ id, file_name }) => <a href={`${base}/${id}`}>{file_name}</a>,
        },
        {
          key: "kind",
          heading: t("bulk.past.kind"),
          cell: ({ kind }) => t(`bulk.kind.${kind}` as ParseKeys<"exchange">),
        },
        {
          key: "when",
          heading: t("bulk.past.when"),
          cell: ({ uploaded_at }) => formatInstant(uploaded_at, language),
        },
        {
          key: "status",
          heading: t("bulk.past.status"),
          cell: ({ status }) => t(`bulk.status.${status}` as ParseKeys<"exchange">),
        },
        {
          key: "rows",
          heading: t("bulk.past.rows"),
          numeric: true,
          cell: ({ row_count }) => formatNumber(row_count, language),
        },
        {
          key: "stored",
          heading: t("bulk.past.stored"),
          numeric: true,
          cell: ({ stored_count }) => (stored_count === null ? "–" : formatNumber(stored_count, language)),
        },
      ]}
    />
  );
}
