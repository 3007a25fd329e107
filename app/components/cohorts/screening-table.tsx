import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";
import { useEligibilityWords } from "./eligibility-checks";
import type { Criterion } from "./protocol-version";

interface Screened {
  code: string;
  stage: string;
  site_code: string;
  consented_on: string | null;
  consent_version: string | null;
  checked_on: string | null;
  eligible: boolean | null;
  failed: readonly Criterion[];
}

/** The screening log: everybody who consented, what their eligibility came to, and which criteria stood against them. */
export function ScreeningTable({ screened, base }: { screened: readonly Screened[]; base: string }) {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const outcome = useEligibilityWords();
  return (
    <DataTable
      caption={t("screeningLog.title")}
      captionHidden
      rows={screened}
      rowKey={(row) => row.code}
      empty={t("screeningLog.none")}
      columns={[
        { key: "code", heading: t("screeningLog.code"), cell: (row) => <a href={`${base}/${row.code}`}>{row.code}</a> },
        { key: "site", heading: t("screeningLog.site"), cell: (row) => row.site_code },
        {
          key: "consented",
          heading: term("eventKind", "consented"),
          cell: (row) =>
            row.consented_on === null ? t("findings.consent_date_absent") : formatDate(row.consented_on, language),
        },
        {
          key: "version",
          heading: t("approval.consentVersion"),
          wideOnly: true,
          cell: (row) => row.consent_version ?? t("unknown"),
        },
        { key: "stage", heading: t("screeningLog.stage"), cell: (row) => term("stage", row.stage) },
        {
          key: "eligible",
          heading: t("eligibility.outcome"),
          cell: (row) => (row.checked_on === null ? t("eligibility.notChecked") : outcome(row.eligible)),
        },
        {
          key: "failed",
          heading: t("screeningLog.failed"),
          cell: (row) =>
            row.checked_on === null ? (
              <MissingValue kind="unknown" />
            ) : (
              row.failed.map(({ number, text_en, text_vi }) => `${number}. ${local(text_en, text_vi)}`).join("; ") ||
              t("screeningLog.noneFailed")
            ),
        },
      ]}
    />
  );
}
