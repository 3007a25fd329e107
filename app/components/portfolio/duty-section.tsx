import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { type DutyRow, DutyTable } from "./duty-table";

/** What is late, was met and falls due, as noted day by day. */
export interface DutiesShown {
  late: number;
  newlyLate: number;
  since: string;
  overdue: readonly DutyRow[];
  resolved: readonly DutyRow[];
  due: readonly DutyRow[];
}

/** What is late, since when and by which rule; what was met lately; what falls due, approvals among it. */
export function DutySection({ duties, base }: { duties: DutiesShown; base: string }) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const { late, newlyLate, since, overdue, resolved, due } = duties;
  const counts = {
    late: formatNumber(late, language),
    newly: formatNumber(newlyLate, language),
    since: formatDate(since, language),
  };
  return (
    <Section title={t("duty.title")} id="late" lead={t("duty.lead")}>
      <p className="mb-3">{t("duty.counts", counts)}</p>
      <div className="space-y-6">
        <DutyTable
          caption={t("duty.overdue")}
          rows={overdue}
          day="late_on"
          empty={t("duty.noneLate")}
          base={base}
          newSince={since}
        />
        <DutyTable caption={t("duty.due")} rows={due} day="due_on" empty={t("duty.noneDue")} base={base} />
        <DutyTable
          caption={t("duty.resolved")}
          rows={resolved}
          day="resolved_on"
          empty={t("duty.noneResolved")}
          base={base}
        />
      </div>
    </Section>
  );
}
