import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";
import type { EventFactsRow } from "./event-facts";
import { ReportItem, ReportPart } from "./report-part";
import { ReportSignatures } from "./report-signatures";
import { ReportTrialParts, type ReportHead } from "./report-trial-parts";
import { useSafetyTerm } from "./use-safety-choices";

export interface ReportFormProps extends ReportHead {
  event: EventFactsRow;
  confirmedAt: Date | string | null;
  today: string;
}

/** The report of a serious adverse event in the order of the Ministry's form, on A4, with room for signature and stamp. */
export function ReportForm(props: ReportFormProps) {
  const { event, confirmedAt, today } = props;
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const language = useLanguage();
  const words = useTerm();
  const term = useSafetyTerm();
  const day = (value: string | null) => (value === null ? null : formatDate(value, language));
  const { particulars } = event;
  const intensity = [
    event.grade === null ? null : `${event.grade} (${event.grading})`,
    event.severity && term("severity", event.severity),
  ];
  return (
    <article className="mx-auto max-w-[190mm] print:text-[10.5pt]">
      <ReportTrialParts {...props} />
      <ReportPart number={4} title={t("report.event")}>
        <ReportItem label={desk("safety.term")} value={event.term} wide />
        <ReportItem label={t("field.organClass")} value={event.organ_class} />
        <ReportItem label={t("report.intensity")} value={intensity.filter(Boolean).join("; ")} />
        <ReportItem
          label={desk("safety.serious")}
          value={event.seriousness && words("seriousness", event.seriousness)}
        />
        <ReportItem label={desk("safety.startedOn")} value={day(event.started_on)} />
        <ReportItem label={desk("safety.knownOn")} value={day(event.serious_known_on ?? event.known_on)} />
        <ReportItem label={term("particular", "narrative")} value={particulars.narrative} wide />
      </ReportPart>
      <ReportPart number={5} title={t("report.treatment")}>
        <ReportItem label={term("particular", "treatment")} value={particulars.treatment} wide />
        <ReportItem label={desk("safety.outcome")} value={words("aeOutcome", event.outcome)} />
        <ReportItem label={desk("safety.endedOn")} value={day(event.ended_on)} />
      </ReportPart>
      <ReportPart number={6} title={t("report.product")}>
        <ReportItem label={term("particular", "product")} value={particulars.product} />
        <ReportItem label={term("particular", "productDose")} value={particulars.productDose} />
        <ReportItem label={term("particular", "productDates")} value={particulars.productDates} />
        <ReportItem
          label={t("field.actionTaken")}
          value={event.action_taken && term("actionTaken", event.action_taken)}
        />
      </ReportPart>
      <ReportPart number={7} title={t("report.judgement")}>
        <ReportItem label={desk("safety.relation")} value={words("aeRelation", event.relation)} />
        <ReportItem label={t("field.expectedness")} value={term("expectedness", event.expectedness)} />
      </ReportPart>
      <ReportPart number={8} title={t("report.background")}>
        <ReportItem label={term("particular", "concomitant")} value={particulars.concomitant} wide />
        <ReportItem label={term("particular", "history")} value={particulars.history} wide />
      </ReportPart>
      <ReportPart number={9} title={t("report.measures")}>
        <ReportItem label={term("particular", "trialMeasures")} value={particulars.trialMeasures} wide />
      </ReportPart>
      <ReportSignatures reporter={particulars.reporter} confirmedAt={confirmedAt} today={today} />
    </article>
  );
}
