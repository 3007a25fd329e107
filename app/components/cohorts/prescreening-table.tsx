import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

interface Tally {
  id: number;
  site_code: string;
  month: string;
  considered: number;
  not_eligible: number;
  declined: number;
  other: number;
}

/** How many people were considered before consent, by month and site: numbers without persons. */
export function PrescreeningTable({ tallies }: { tallies: readonly Tally[] }) {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  return (
    <Section title={t("prescreening.title")} id="prescreening" lead={t("prescreening.lead")}>
      <DataTable
        caption={t("prescreening.title")}
        captionHidden
        rows={tallies}
        rowKey={(row) => String(row.id)}
        empty={t("prescreening.none")}
        columns={[
          {
            key: "month",
            heading: t("prescreening.month"),
            cell: (row) => formatDate(row.month.slice(0, 7), language),
          },
          { key: "site", heading: t("screeningLog.site"), cell: (row) => row.site_code },
          { key: "all", heading: t("prescreening.considered"), numeric: true, cell: (row) => row.considered },
          { key: "not", heading: t("prescreening.notEligible"), numeric: true, cell: (row) => row.not_eligible },
          { key: "declined", heading: t("prescreening.declined"), numeric: true, cell: (row) => row.declined },
          { key: "other", heading: t("prescreening.other"), numeric: true, cell: (row) => row.other },
        ]}
      />
    </Section>
  );
}
