import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** One look at accumulating outcomes, or at safety by arm of a masked trial. */
export interface LookRow {
  seq: number;
  at: Date | string;
  actor: string;
  verb: string;
  /** How many were evaluable, or infused; null where the entry does not say. */
  n: number | null;
  planned: boolean;
}

/** Who looked when, at what, with how many, planned or not. */
export function LookTable({ looks }: { looks: readonly LookRow[] }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("look.title")}
      captionHidden
      rows={looks}
      rowKey={({ seq }) => String(seq)}
      empty={t("look.none")}
      columns={[
        { key: "at", heading: t("look.at"), cell: ({ at }) => formatInstant(at, language) },
        { key: "who", heading: t("look.who"), cell: ({ actor }) => <span className="break-all">{actor}</span> },
        {
          key: "what",
          heading: t("look.what"),
          cell: ({ verb }) => t(verb === "outcomes.looked-at" ? "look.outcomes" : "look.byArm"),
        },
        { key: "n", heading: t("look.n"), numeric: true, cell: ({ n }) => n },
        { key: "planned", heading: t("look.planned"), cell: ({ planned }) => (planned ? t("yes") : t("no")) },
      ]}
    />
  );
}
