import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface EligibilityCheck {
  number: number;
  checked_on: string;
  protocol_label: string;
  eligible: boolean | null;
  reason: string | null;
}

/** The outcome of a check in words: an open one waits for a result. */
export function useEligibilityWords(): (eligible: boolean | null) => string {
  const { t } = useTranslation("cohort");
  return (eligible) => {
    if (eligible === null) return t("eligibility.open");
    return eligible ? t("eligibility.eligible") : t("eligibility.notEligible");
  };
}

/** The checks of one participant; the latest one stands. Draws nothing before the first. */
export function EligibilityChecks({ checks }: { checks: readonly EligibilityCheck[] }) {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const outcome = useEligibilityWords();
  if (checks.length === 0) return null;
  return (
    <Section title={t("eligibility.checks")} id="eligibility">
      <DataTable
        caption={t("eligibility.checks")}
        captionHidden
        rows={checks}
        rowKey={(row) => String(row.number)}
        columns={[
          { key: "number", heading: t("protocol.number"), cell: (row) => row.number },
          { key: "on", heading: t("eligibility.checkedOn"), cell: (row) => formatDate(row.checked_on, language) },
          { key: "version", heading: t("approval.protocol"), cell: (row) => row.protocol_label },
          { key: "outcome", heading: t("eligibility.outcome"), cell: (row) => outcome(row.eligible) },
          { key: "reason", heading: t("eligibility.reason"), cell: (row) => row.reason ?? t("eligibility.first") },
        ]}
      />
    </Section>
  );
}
