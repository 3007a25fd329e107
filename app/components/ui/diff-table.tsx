import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MissingValue } from "~/components/ui/missing-value";

/** One field that differs between two versions; null where the field was not stated. */
export interface FieldChange {
  field: string;
  from: ReactNode | null;
  to: ReactNode | null;
}

/** What differs between two versions of a record, field by field. */
export function DiffTable({ caption, changes }: { caption: string; changes: readonly FieldChange[] }) {
  const { t } = useTranslation("ui");
  if (changes.length === 0) return <p>{t("diff.none")}</p>;
  return (
    <table role="table" data-narrow="stack" className="stacked-table w-full table-fixed border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(["field", "from", "to"] as const).map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`diff.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {changes.map((change) => (
          <DiffRow key={change.field} {...change} />
        ))}
      </tbody>
    </table>
  );
}

/** One row of a {@link DiffTable}: the old value struck through, the new one underlined. */
export function DiffRow({ field, from, to }: FieldChange) {
  const { t } = useTranslation("ui");
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {field}
      </th>
      <td role="cell" data-label={t("diff.from")}>
        {from === null ? <MissingValue kind="not-stated" /> : <del className="text-bad">{from}</del>}
      </td>
      <td role="cell" data-label={t("diff.to")}>
        {to === null ? <MissingValue kind="not-stated" /> : <ins className="text-good">{to}</ins>}
      </td>
    </tr>
  );
}
