import { useTranslation } from "react-i18next";
import { QuotedStatement, type Statement } from "~/components/references/quoted-statement";
import { useReferenceTerm } from "~/components/references/use-reference-term";
import { DataTable, type Column } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";

/** A technique with every statement made of it, in the order of their entry. */
export interface TechniqueRow {
  public_id: string;
  name_en: string;
  name_vi: string;
  statements: readonly Statement[];
}

/** Techniques, each beside everything that was said of its standing. */
export function TechniqueTable({ techniques }: { techniques: readonly TechniqueRow[] }) {
  const { t } = useTranslation("references");
  const local = useLocal();
  const columns: Column<TechniqueRow>[] = [
    {
      key: "technique",
      heading: t("techniques.technique"),
      cell: (row) => <span id={row.public_id}>{local(row.name_en, row.name_vi)}</span>,
    },
    {
      key: "statements",
      heading: t("techniques.statements"),
      cell: (row) => <Standings statements={row.statements} />,
    },
  ];
  return (
    <DataTable
      caption={t("techniques.caption")}
      columns={columns}
      rows={techniques}
      rowKey={(row) => row.public_id}
      empty={t("techniques.none")}
    />
  );
}

function Standings({ statements }: { statements: readonly Statement[] }) {
  const term = useReferenceTerm();
  return (
    <ul className="space-y-4">
      {statements.map((statement) => (
        <li key={statement.id}>
          <p className="font-semibold">{term("standing", statement.standing)}</p>
          <QuotedStatement statement={statement} />
        </li>
      ))}
    </ul>
  );
}
