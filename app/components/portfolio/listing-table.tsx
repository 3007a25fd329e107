import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";

/** One serious event with its trial, products and site. */
export interface ListedEvent {
  id: number;
  number: number;
  public_id: string;
  registration_number: string | null;
  products: readonly string[];
  name_en: string;
  name_vi: string;
  participant_code: string;
  term: string;
  grade: number | null;
  relation: string;
  expectedness: string;
  outcome: string;
  started_on: string | null;
  known_on: string;
}

/** Serious events line by line over trials. */
export function ListingTable({ events }: { events: readonly ListedEvent[] }) {
  const { t } = useTranslation("portfolio");
  const { t: safety } = useTranslation("safety");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  return (
    <DataTable
      caption={t("listing.title")}
      captionHidden
      rows={events}
      rowKey={({ id }) => String(id)}
      empty={t("listing.none")}
      narrow="scroll"
      columns={[
        {
          key: "trial",
          heading: t("column.number"),
          cell: (row) => (
            <a href={`/desk/trials/${row.public_id}/safety`}>{row.registration_number ?? row.public_id}</a>
          ),
        },
        {
          key: "product",
          heading: t("column.product"),
          cell: ({ products }) => (products.length > 0 ? products.join("; ") : <MissingValue kind="not-stated" />),
        },
        { key: "site", heading: t("column.site"), cell: (row) => local(row.name_en, row.name_vi) },
        { key: "participant", heading: t("column.participant"), cell: (row) => row.participant_code },
        { key: "event", heading: t("column.event"), cell: (row) => row.term },
        {
          key: "grade",
          heading: t("column.grade"),
          cell: ({ grade }) => grade ?? <MissingValue kind="not-stated" />,
        },
        { key: "relation", heading: t("column.relation"), cell: (row) => term("aeRelation", row.relation) },
        {
          key: "expectedness",
          heading: t("column.expectedness"),
          cell: (row) => safety(`list.expectedness.${row.expectedness}` as ParseKeys<"safety">),
        },
        { key: "outcome", heading: t("column.outcome"), cell: (row) => term("aeOutcome", row.outcome) },
        { key: "known", heading: t("column.knownOn"), cell: (row) => formatDate(row.known_on, language) },
      ]}
    />
  );
}
