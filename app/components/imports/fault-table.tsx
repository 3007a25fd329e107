import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import type { CellFault } from "~/domain/interop/tabular/sheet";
import { errorText } from "~/lib/languages/error-text";

/** Every fault with its line, column and what the cell holds; where there are many, the rest is in a file. */
export function FaultTable(props: { faults: readonly CellFault[]; more: number; fileHref: string }) {
  const { faults, more, fileHref } = props;
  const { t } = useTranslation("exchange");
  const { t: error } = useTranslation("errors");
  return (
    <Section
      title={t("bulk.fault.title")}
      id="faults"
      lead={t("bulk.fault.lead")}
      actions={
        <a href={fileHref} className="inline-flex min-h-11 items-center">
          {t("bulk.fault.all")}
        </a>
      }
    >
      <DataTable
        caption={t("bulk.fault.title")}
        captionHidden
        rows={faults.map((fault, place) => ({ ...fault, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            key: "line",
            heading: t("bulk.fault.line"),
            cell: ({ line }) => (
              <>
                <span className="sm:hidden">{t("bulk.fault.line")} </span>
                {line}
              </>
            ),
          },
          {
            key: "column",
            heading: t("bulk.fault.column"),
            cell: ({ heading }) => heading ?? t("bulk.fault.wholeRow"),
          },
          {
            key: "given",
            heading: t("bulk.fault.given"),
            cell: ({ given }) => <span className="break-all">{given}</span>,
          },
          { key: "what", heading: t("bulk.fault.what"), cell: ({ message }) => errorText(error, message) },
        ]}
      />
      {more > 0 && <p className="mt-3">{t("bulk.fault.more", { count: more })}</p>}
    </Section>
  );
}
