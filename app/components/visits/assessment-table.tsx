import { useTranslation } from "react-i18next";
import { CorrectionNotes, EntryWords } from "~/components/desk/corrected-entry";
import { itemAnswers, useTimepointName } from "~/components/desk/use-instrument-name";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import type { DerivedScore } from "~/domain/outcomes/instruments/derived-scores";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { useInstrumentWords, useWords } from "./use-words";

/** One assessment as entered, with the totals derived from it. */
export interface AssessmentRow {
  number: number;
  instrument: string;
  timepoint: string;
  assessed_on: string;
  scores: Record<string, number> | null;
  answers: Record<string, string> | null;
  reader: string | null;
  is_primary_reader: boolean;
  not_assessed_reason: string | null;
  corrects: number | null;
  reason: string | null;
  derived: readonly DerivedScore[];
}

/** What was entered of an instrument's items, in words; items that the catalogue does not have read as their code. */
function useFound(): (row: AssessmentRow) => string[] {
  const words = useWords();
  const language = useLanguage();
  return ({ instrument, scores, answers }) => {
    const items = findInstrument(instrument)?.items ?? [];
    const nameOf = (code: string) => {
      const item = items.find((each) => each.code === code);
      return item ? words(item.name) : code;
    };
    const unitOf = (code: string) => {
      const item = items.find((each) => each.code === code);
      return item?.kind === "number" && item.unit ? ` ${item.unit}` : "";
    };
    return [
      ...Object.entries(scores ?? {}).map(
        ([code, score]) => `${nameOf(code)}: ${formatNumber(score, language)}${unitOf(code)}`,
      ),
      ...itemAnswers({ instrument, answers }, language),
    ];
  };
}

/** A total as the book computes it, its formula and source, and whether what was typed differs. */
function DerivedLine({ score }: { score: DerivedScore }) {
  const { t } = useTranslation("visits");
  const differs = score.typed !== null && Number.parseFloat(score.value) !== score.typed;
  return (
    <span className="block text-sm">
      {t("derived.line", { name: t(`derived.${score.code}`), value: score.value })}
      {differs && <strong className="block text-warn">{t("derived.differs", { typed: score.typed })}</strong>}
      <span className="block text-muted">{t("derived.how", { formula: score.formula, source: score.source })}</span>
    </span>
  );
}

/** A participant's assessments: instrument, visit, reader, what was found, and the totals derived from it. */
export function AssessmentTable(props: {
  assessments: readonly AssessmentRow[];
  visits: readonly { code: string; name: { en: string; vi: string } }[];
}) {
  const { assessments, visits } = props;
  const { t } = useTranslation("visits");
  const { t: desk } = useTranslation("desk");
  const language = useLanguage();
  const words = useWords();
  const instrument = useInstrumentWords();
  const timepoint = useTimepointName();
  const found = useFound();
  const visitName = (code: string) => {
    const visit = visits.find((each) => each.code === code);
    return visit ? words(visit.name) : timepoint(code);
  };
  return (
    <DataTable
      caption={desk("assessment.list")}
      captionHidden
      rows={assessments}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "instrument",
          heading: t("assessment.instrument"),
          cell: (row) => (
            <>
              <EntryWords of={row} among={assessments}>{`${row.number}. ${instrument(row.instrument)}`}</EntryWords>
              <CorrectionNotes of={row} among={assessments} />
            </>
          ),
        },
        {
          key: "visit",
          heading: t("visit"),
          cell: (row) => `${visitName(row.timepoint)} · ${formatDate(row.assessed_on, language)}`,
        },
        {
          key: "reader",
          heading: t("reader.name"),
          cell: (row) =>
            `${row.reader ?? t("reader.site")} · ${t(row.is_primary_reader ? "reader.isPrimary" : "reader.isFurther")}`,
        },
        {
          key: "found",
          heading: t("assessment.found"),
          cell: (row) => (
            <>
              {row.not_assessed_reason !== null && desk("assessment.notTaken", { reason: row.not_assessed_reason })}
              {found(row).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
              {row.derived.map((score) => (
                <DerivedLine key={score.code} score={score} />
              ))}
            </>
          ),
        },
      ]}
    />
  );
}
