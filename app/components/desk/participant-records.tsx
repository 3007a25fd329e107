import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { useInstrumentName, useTimepointName } from "./use-instrument-name";

export interface AssessmentFacts {
  number: number;
  timepoint: string;
  assessed_on: string;
  scores: Record<string, number> | null;
  not_assessed_reason: string | null;
  corrects: number | null;
}

export interface AdverseEventFacts {
  number: number;
  term: string;
  grade: number | null;
  grading: string | null;
  seriousness: string | null;
  relation: string;
  outcome: string;
  started_on: string;
}

/** A participant's assessments and adverse events. */
export function ParticipantRecords(props: {
  assessments: readonly AssessmentFacts[];
  adverseEvents: readonly AdverseEventFacts[];
}) {
  const { t } = useTranslation("desk");
  const language = useLanguage();
  const term = useTerm();
  const instrument = useInstrumentName();
  const timepoint = useTimepointName();
  const scores = (row: AssessmentFacts) =>
    row.scores === null
      ? t("assessment.notTaken", { reason: row.not_assessed_reason })
      : Object.entries(row.scores)
          .map(([name, score]) => `${instrument(name)}: ${formatNumber(score, language)}`)
          .join("; ");
  return (
    <>
      <Section title={t("assessment.list")} id="assessments">
        <DataTable
          caption={t("assessment.list")}
          captionHidden
          rows={props.assessments}
          rowKey={(row) => String(row.number)}
          columns={[
            { key: "timepoint", heading: t("assessment.timepoint"), cell: (row) => timepoint(row.timepoint) },
            { key: "date", heading: t("assessment.assessedOn"), cell: (row) => formatDate(row.assessed_on, language) },
            { key: "scores", heading: t("assessment.scores"), cell: scores },
          ]}
        />
      </Section>
      <Section title={t("safety.list")} id="adverse-events">
        <DataTable
          caption={t("safety.list")}
          captionHidden
          rows={props.adverseEvents}
          rowKey={(row) => String(row.number)}
          columns={[
            { key: "term", heading: t("safety.term"), cell: (row) => row.term },
            { key: "started", heading: t("safety.startedOn"), cell: (row) => formatDate(row.started_on, language) },
            {
              key: "grade",
              heading: t("safety.grade"),
              cell: (row) => (row.grade === null ? t("safety.notGraded") : `${row.grade} (${row.grading})`),
            },
            {
              key: "serious",
              heading: t("safety.serious"),
              cell: (row) => (row.seriousness === null ? t("safety.notSerious") : term("seriousness", row.seriousness)),
            },
            { key: "relation", heading: t("safety.relation"), cell: (row) => term("aeRelation", row.relation) },
            { key: "outcome", heading: t("safety.outcome"), cell: (row) => term("aeOutcome", row.outcome) },
          ]}
        />
      </Section>
    </>
  );
}
