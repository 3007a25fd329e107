import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** Partnerships of which the end is stated and near. */
export function EndingPartnerships(props: {
  rows: readonly { public_id: string; title_en: string; title_vi: string; ends_on: string | null }[];
}) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const local = useLocal();
  return (
    <DataTable
      caption={t("partnership.title")}
      captionHidden
      rows={props.rows}
      rowKey={({ public_id }) => public_id}
      empty={t("partnership.none")}
      columns={[
        {
          key: "title",
          heading: t("partnership.name"),
          cell: (row) => <a href={`/partnerships#${row.public_id}`}>{local(row.title_en, row.title_vi)}</a>,
        },
        {
          key: "ends",
          heading: t("partnership.ends"),
          cell: ({ ends_on }) => ends_on && formatDate(ends_on, language),
        },
      ]}
    />
  );
}
