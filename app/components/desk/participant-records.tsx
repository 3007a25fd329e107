import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type AskAddress, AskLink } from "~/components/monitoring/ask-link";
import { type Column, DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { replacementOf } from "~/domain/audit/replacement";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { type Correction, CorrectionNotes, EntryWords } from "./corrected-entry";
import { itemAnswers, useInstrumentName, useTimepointName } from "./use-instrument-name";

export interface AssessmentFacts extends Correction {
  timepoint: string;
  assessed_on: string;
  instrument: string;
  scores: Record<string, number> | null;
  answers: Record<string, string> | null;
  reader: string | null;
  not_assessed_reason: string | null;
}

export interface AdverseEventFacts extends Correction {
  term: string;
  grade: number | null;
  grading: string | null;
  seriousness: string | null;
  relation: string;
  outcome: string;
  started_on: string | null;
}

/** Columns whose cells are struck through in entries that were replaced; the first bears number, notes and what `more` adds. */
function entryColumns<Row extends Correction>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  more?: (row: Row) => ReactNode,
): Column<Row>[] {
  return columns.map((column, position) => ({
    ...column,
    cell: (row) => (
      <>
        <EntryWords of={row} among={rows}>
          {position === 0 && `${row.number}. `}
          {column.cell(row)}
        </EntryWords>
        {position === 0 && <CorrectionNotes of={row} among={rows} />}
        {position === 0 && more?.(row)}
      </>
    ),
  }));
}

/**
 * A participant's assessments and adverse events, every entry with those that replaced it.
 * @param props.adverseEventForm where an adverse event is completed or corrected; null for readers who may not write.
 */
export function ParticipantRecords(props: {
  assessments: readonly AssessmentFacts[];
  adverseEvents: readonly AdverseEventFacts[];
  adverseEventForm: string | null;
  asks: AskAddress;
}) {
  const { assessments, adverseEvents, adverseEventForm, asks } = props;
  const { t } = useTranslation("desk");
  const language = useLanguage();
  const term = useTerm();
  const instrument = useInstrumentName();
  const timepoint = useTimepointName();
  const scores = (row: AssessmentFacts) =>
    row.not_assessed_reason !== null
      ? t("assessment.notTaken", { reason: row.not_assessed_reason })
      : [
          ...(row.reader === null ? [] : [row.reader]),
          ...Object.entries(row.scores ?? {}).map(([name, score]) =>
            [instrument(name), formatNumber(score, language)].join(": "),
          ),
          ...itemAnswers(row, language),
        ].join("; ");
  const correct = (row: AdverseEventFacts) => (
    <span className="flex flex-wrap items-center gap-x-6">
      {adverseEventForm !== null && replacementOf(adverseEvents, row.number) === null && (
        <a href={`${adverseEventForm}?corrects=${row.number}`} className="block w-fit text-sm font-normal">
          {t("safety.correctLink")} <span className="sr-only">{`${row.number}. ${row.term}`}</span>
        </a>
      )}
      <AskLink at={asks} subject="adverse_event" entry={row.number} />
    </span>
  );
  return (
    <>
      <Section title={t("assessment.list")} id="assessments">
        <DataTable
          caption={t("assessment.list")}
          captionHidden
          rows={assessments}
          rowKey={(row) => String(row.number)}
          columns={entryColumns(
            assessments,
            [
              { key: "timepoint", heading: t("assessment.timepoint"), cell: (row) => timepoint(row.timepoint) },
              {
                key: "date",
                heading: t("assessment.assessedOn"),
                cell: (row) => formatDate(row.assessed_on, language),
              },
              { key: "scores", heading: t("assessment.scores"), cell: scores },
            ],
            (row) => (
              <AskLink at={asks} subject="assessment" entry={row.number} />
            ),
          )}
        />
      </Section>
      <Section title={t("safety.list")} id="adverse-events">
        <DataTable
          caption={t("safety.list")}
          captionHidden
          rows={adverseEvents}
          rowKey={(row) => String(row.number)}
          columns={entryColumns(
            adverseEvents,
            [
              { key: "term", heading: t("safety.term"), cell: (row) => row.term },
              {
                key: "started",
                heading: t("safety.startedOn"),
                cell: (row) =>
                  row.started_on === null ? <MissingValue kind="not-stated" /> : formatDate(row.started_on, language),
              },
              {
                key: "grade",
                heading: t("safety.grade"),
                cell: (row) => (row.grade === null ? t("safety.notGraded") : `${row.grade} (${row.grading})`),
              },
              {
                key: "serious",
                heading: t("safety.serious"),
                cell: (row) =>
                  row.seriousness === null ? t("safety.notSerious") : term("seriousness", row.seriousness),
              },
              { key: "relation", heading: t("safety.relation"), cell: (row) => term("aeRelation", row.relation) },
              { key: "outcome", heading: t("safety.outcome"), cell: (row) => term("aeOutcome", row.outcome) },
            ],
            correct,
          )}
        />
      </Section>
    </>
  );
}
