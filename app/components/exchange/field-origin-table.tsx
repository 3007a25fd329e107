import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { usePathLabel } from "~/components/trials/use-field-label";
import { DataTable } from "~/components/ui/data-table";
import type { FieldOrigin } from "~/domain/interop/mapping/field-report";

/** A pointer as a reader sees it: without the leading modules that every field has, items without their ids. */
function shownPointer(pointer: string): string {
  return pointer
    .replace(/^\/protocolSection\//, "")
    .split("/")
    .filter((segment) => segment !== "" && !segment.startsWith("@"))
    .join(" › ");
}

/** Fields of a source, where each went, and whether it fits. */
export function FieldOriginTable({ caption, fields }: { caption: string; fields: readonly FieldOrigin[] }) {
  const { t } = useTranslation("exchange");
  const label = usePathLabel();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={fields}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={[
        { key: "from", heading: t("registry.origin.from"), cell: ({ from }) => shownPointer(from) },
        {
          key: "value",
          heading: t("registry.origin.value"),
          cell: ({ value }) => (
            <span lang="en" className="block max-w-prose break-words whitespace-pre-line">
              {value}
            </span>
          ),
        },
        {
          key: "to",
          heading: t("registry.origin.to"),
          cell: ({ to }) => (to === null ? t("registry.origin.nowhere") : label(to.split(".").slice(1).join("."))),
        },
        {
          key: "standing",
          heading: t("registry.origin.standing"),
          cell: ({ standing, why }) => (
            <span className={standing === "unfit" ? "font-semibold text-bad" : undefined}>
              {t(`registry.standing.${standing}` as ParseKeys<"exchange">)}
              {why && `: ${t(`registry.unfit.${why}` as ParseKeys<"exchange">)}`}
            </span>
          ),
        },
      ]}
    />
  );
}
