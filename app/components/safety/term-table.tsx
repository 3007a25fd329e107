import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";

/** Terms of a dictionary that were found. */
export function TermTable(props: {
  terms: readonly { dictionary: string; code: string; term: string; organ_class: string }[];
}) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  return (
    <div className="mt-6">
      <DataTable
        caption={t("dictionary.found")}
        rows={props.terms}
        rowKey={({ dictionary, code }) => `${dictionary} ${code}`}
        empty={t("lookup.none")}
        columns={[
          { key: "term", heading: desk("safety.term"), cell: ({ term }) => term },
          { key: "class", heading: t("field.organClass"), cell: ({ organ_class }) => organ_class },
          { key: "code", heading: t("field.dictionaryCode"), cell: ({ dictionary, code }) => `${dictionary} ${code}` },
        ]}
      />
    </div>
  );
}
