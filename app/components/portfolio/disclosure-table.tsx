import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

/** A withheld box with the range that an informed outsider is left with; null where it was not kept. */
export interface WithheldBox {
  id: string;
  left: { lowest: number; highest: number; exact: boolean; safe: boolean } | null;
}

/** The withheld boxes of one snapshot. */
export function DisclosureTable({ number, withheld }: { number: number; withheld: readonly WithheldBox[] }) {
  const { t } = useTranslation("portfolio");
  const { t: words } = useTranslation("public");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("disclosure.boxesOf", { number })}
      rows={withheld}
      rowKey={({ id }) => id}
      empty={t("disclosure.none")}
      columns={[
        {
          key: "box",
          heading: t("disclosure.box"),
          cell: ({ id }) => words(`flow.box.${id}` as ParseKeys<"public">),
        },
        {
          key: "range",
          heading: t("disclosure.range"),
          cell: ({ left }) =>
            left === null ? (
              <MissingValue kind="unknown" />
            ) : (
              t(left.exact ? "disclosure.exact" : "disclosure.notSearched", {
                lowest: formatNumber(left.lowest, language),
                highest: formatNumber(left.highest, language),
              })
            ),
        },
        {
          key: "safe",
          heading: t("disclosure.width"),
          cell: ({ left }) =>
            left === null ? <MissingValue kind="unknown" /> : t(left.safe ? "disclosure.safe" : "disclosure.byTotals"),
        },
      ]}
    />
  );
}
