import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface DecisionConditions {
  id: number;
  number: string;
  symbol: string;
  decided_on: string;
  conditions: string | null;
  council: string;
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
}

/** The conditions under which proposals were approved, as their documents state them. */
export function ConditionTable({ rows }: { rows: readonly DecisionConditions[] }) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const local = useLocal();
  return (
    <DataTable
      caption={t("condition.title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={t("condition.none")}
      columns={[
        {
          key: "trial",
          heading: t("trial"),
          cell: (row) => <a href={`/desk/trials/${row.public_id}`}>{local(row.title_en, row.title_vi)}</a>,
        },
        { key: "conditions", heading: t("condition.conditions"), cell: (row) => row.conditions },
        {
          key: "decision",
          heading: t("condition.decision"),
          cell: (row) => `${row.number}/${row.symbol}, ${formatDate(row.decided_on, language)}`,
        },
        { key: "council", heading: t("condition.council"), cell: (row) => row.council },
      ]}
    />
  );
}
