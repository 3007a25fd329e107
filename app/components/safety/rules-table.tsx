import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import type { ReportingRule } from "~/domain/safety/reporting-rule";
import { formatDate } from "~/lib/formatting/dates";
import { useSafetyTerm } from "./use-safety-choices";

/** The rules of reporting in force: class, recipient, days, basis, and whether somebody has confirmed them. */
export function RulesTable({ rules }: { rules: readonly ReportingRule[] }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const term = useSafetyTerm();
  return (
    <DataTable
      caption={t("rule.title")}
      captionHidden
      rows={rules}
      rowKey={({ code }) => code}
      columns={[
        { key: "code", heading: t("rule.code"), cell: ({ code }) => code },
        { key: "class", heading: t("rule.appliesTo"), cell: ({ appliesTo }) => term("ruleClass", appliesTo) },
        { key: "recipient", heading: t("clock.recipient"), cell: ({ recipient }) => recipient[language] },
        {
          key: "days",
          heading: t("rule.days"),
          cell: ({ days, dayKind }) =>
            dayKind === "working" ? t("clock.workingDays", { count: days }) : t("clock.calendarDays", { count: days }),
        },
        { key: "basis", heading: t("rule.basis"), cell: ({ basis }) => basis[language] },
        {
          key: "state",
          heading: t("clock.state"),
          cell: ({ confirmed, trialId, inForceFrom }) => (
            <>
              {confirmed ? t("rule.isConfirmed") : t("clock.toBeConfirmed")}
              <span className="block text-sm text-muted">
                {t(trialId === null ? "rule.ofHouse" : "rule.ofTrial", { day: formatDate(inForceFrom, language) })}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
