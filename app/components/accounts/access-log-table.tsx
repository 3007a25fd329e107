import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** One thing that happened to an account; `by` null: nobody was signed in, `account` null: the typed address has none. */
export interface AccessRow {
  seq: number;
  at: Date;
  what: string;
  by: string | null;
  account: { id: string; name: string } | null;
  reason: string | null;
}

/** Who did what to which account, when and why. */
export function AccessLogTable({ entries }: { entries: readonly AccessRow[] }) {
  const { t } = useTranslation("security");
  const language = useLanguage();
  const what = (code: string) => t(`event.${code}` as ParseKeys<"security">) as string;
  return (
    <DataTable
      caption={t("accounts.log")}
      captionHidden
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: "seq", heading: t("log.number"), cell: ({ seq }) => seq },
        { key: "at", heading: t("log.at"), cell: ({ at }) => formatInstant(at, language) },
        { key: "what", heading: t("log.what"), cell: (row) => what(row.what) },
        {
          key: "account",
          heading: t("log.account"),
          cell: ({ account }) =>
            account === null ? t("log.noAccount") : <a href={`/desk/accounts/${account.id}`}>{account.name}</a>,
        },
        { key: "by", heading: t("log.by"), cell: ({ by }) => by ?? t("log.nobody") },
        { key: "reason", heading: t("log.reason"), cell: ({ reason }) => reason },
      ]}
    />
  );
}
