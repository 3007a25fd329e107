import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface Criterion {
  number: number;
  kind: string;
  text_en: string;
  text_vi: string;
}

/** A protocol version with its key criteria, as they are checked one by one. */
export function ProtocolVersion(props: {
  version: {
    label: string;
    dated_on: string;
    asks_age_months: boolean;
    asks_majority_month: boolean;
    confirm_response_days: number;
    criteria: readonly Criterion[];
  };
}) {
  const { label, dated_on, criteria, asks_age_months, asks_majority_month, confirm_response_days } = props.version;
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const title = t("protocol.version", { label, date: formatDate(dated_on, language) });
  const asked = [
    ...(asks_age_months ? [t("protocol.ageMonths")] : []),
    ...(asks_majority_month ? [t("protocol.majorityMonth")] : []),
    t("protocol.confirmAfter", { count: confirm_response_days }),
  ];
  return (
    <Section title={title} lead={asked.join(". ")}>
      <DataTable
        caption={title}
        captionHidden
        rows={criteria}
        rowKey={(row) => String(row.number)}
        empty={t("protocol.noCriteria")}
        columns={[
          { key: "number", heading: t("protocol.number"), cell: (row) => row.number },
          {
            key: "kind",
            heading: t("protocol.kind"),
            cell: (row) => t(row.kind === "exclusion" ? "protocol.exclusion" : "protocol.inclusion"),
          },
          { key: "text", heading: t("protocol.criterion"), cell: (row) => local(row.text_en, row.text_vi) },
        ]}
      />
    </Section>
  );
}
