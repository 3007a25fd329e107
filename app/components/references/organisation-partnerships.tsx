import { useTranslation } from "react-i18next";
import { PartnershipParties } from "~/components/references/partnership-parties";
import type { PartnershipRow } from "~/components/references/partnership-section";
import { useReferenceTerm } from "~/components/references/use-reference-term";
import { DataTable, type Column } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";

/** The partnerships to which an organisation is a party, each leading to its place on the page of partnerships. */
export function OrganisationPartnerships({ partnerships }: { partnerships: readonly PartnershipRow[] }) {
  const { t } = useTranslation("references");
  const term = useReferenceTerm();
  const local = useLocal();
  const columns: Column<PartnershipRow>[] = [
    {
      key: "partnership",
      heading: t("partnerships.title"),
      cell: (row) => <a href={`/partnerships#${row.public_id}`}>{local(row.title_en, row.title_vi)}</a>,
    },
    { key: "kind", heading: t("partnerships.kind"), cell: (row) => term("partnershipKind", row.kind) },
    {
      key: "parties",
      heading: t("organisation.otherParties"),
      cell: (row) => <PartnershipParties parties={row.parties} />,
    },
  ];
  return (
    <DataTable
      caption={t("organisation.partnershipsCaption")}
      captionHidden
      columns={columns}
      rows={partnerships}
      rowKey={(row) => row.public_id}
      empty={t("organisation.noPartnership")}
    />
  );
}
