import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface OpenAlert {
  id: number;
  kind: string;
  code: string;
  class: string;
  happened_on: string;
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  site_code: string;
  /** Null for a reader who does not read participants. */
  participant_code: string | null;
}

const codes = [
  "before_consent",
  "ineligible",
  "infused_after_leaving",
  "site_paused",
  "consent_version",
  "guardian_absent",
  "data_consent_withdrawn",
  "unmasked",
] as const;

/** The code of an alert that has words; another one reads as a deviation that was reported. */
function wordedCode(code: string): (typeof codes)[number] | "reported" {
  return codes.find((each) => each === code) ?? "reported";
}

/** Deviations and unmaskings that wait to be acknowledged, each with the button that does. */
export function AlertTable({ alerts }: { alerts: readonly OpenAlert[] }) {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const trial = (row: OpenAlert) => `/desk/trials/${row.public_id}`;
  return (
    <DataTable
      caption={t("alerts.title")}
      captionHidden
      rows={alerts}
      rowKey={(row) => String(row.id)}
      empty={t("alerts.none")}
      columns={[
        {
          key: "what",
          heading: t("alerts.what"),
          cell: (row) =>
            `${t(`alerts.codes.${wordedCode(row.code)}`)} (${t(row.class === "major" ? "alerts.major" : "alerts.minor")})`,
        },
        { key: "on", heading: t("alerts.on"), cell: (row) => formatDate(row.happened_on, language) },
        {
          key: "participant",
          heading: t("alerts.participant"),
          cell: (row) =>
            row.participant_code === null ? (
              row.site_code
            ) : (
              <a href={`${trial(row)}/participants/${row.participant_code}`} className="whitespace-nowrap">
                {`${row.participant_code}, ${row.site_code}`}
              </a>
            ),
        },
        {
          key: "trial",
          heading: t("alerts.trial"),
          cell: (row) => <a href={trial(row)}>{local(row.title_en ?? "", row.title_vi ?? "")}</a>,
        },
        {
          key: "act",
          heading: t("alerts.act"),
          cell: (row) => (
            <form method="post" action="/desk/alerts">
              <input type="hidden" name="alert" value={row.id} />
              <button type="submit" className="button button-secondary">
                {t("alerts.acknowledge")}
              </button>
            </form>
          ),
        },
      ]}
    />
  );
}
