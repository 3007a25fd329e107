import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LocalWords } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import type { SectionField } from "~/domain/trials/fields/field-kinds";
import type { LocalText } from "~/domain/trials/local-text";
import { textIn } from "~/domain/trials/text-in";
import { fieldAt } from "~/domain/trials/section-fields";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { isStated } from "~/domain/trials/is-stated";
import { countryName } from "~/lib/formatting/countries";
import { formatNumber } from "~/lib/formatting/numbers";
import { RowList, WordList } from "./record-rows";
import { usePartialDate } from "./use-partial-date";
import { useRecordTerm } from "./use-record-term";

/** A value of the record with its field, and the record for what the field refers to. */
export interface FieldValueProps {
  field: SectionField;
  value: unknown;
  record: { design: Pick<TrialRecord["design"], "interventions"> };
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A date with whether it lies ahead or has happened. */
export function MilestoneWords({ milestone }: { milestone: { date: string; kind?: string | undefined } | undefined }) {
  const date = usePartialDate();
  const term = useRecordTerm();
  if (!milestone) return <MissingValue kind="not-stated" />;
  return milestone.kind === undefined
    ? date(milestone.date)
    : `${date(milestone.date)} (${term("dateKind", milestone.kind)})`;
}

/** The value of a field as readers see it; nothing for one that is not stated. */
export function FieldValue({ field, value, record }: FieldValueProps): ReactNode {
  const language = useLanguage();
  if (!isStated(value)) return null;
  const draw = (part: SectionField, own: unknown) => <FieldValue field={part} value={own} record={record} />;
  switch (field.kind) {
    case "text":
    case "longText":
      return <LocalWords text={value as LocalText} />;
    case "rows":
      if (field.bare)
        return (
          <span suppressHydrationWarning>
            {list(value)
              .map((code) => countryName(code, language))
              .join(", ")}
          </span>
        );
      return <RowList field={field} rows={value as { id: string }[]} draw={draw} />;
    case "group":
      return "date" in (value as object) ? (
        <MilestoneWords milestone={value as { date: string; kind?: string | undefined }} />
      ) : (
        <RowList field={field} rows={[{ id: field.name, ...(value as object) }]} draw={draw} />
      );
    default:
      return <SingleValue field={field} value={value} record={record} />;
  }
}

/** Outcome measures, each with how and when it is measured. */
export function OutcomeWords({ outcomes }: { outcomes: TrialRecord["outcomes"]["primary"] }) {
  const field = fieldAt("outcomes", "primary");
  return field && <FieldValue field={field} value={outcomes} record={{ design: { interventions: [] } }} />;
}

function SingleValue({ field, value, record }: FieldValueProps): ReactNode {
  const { t } = useTranslation("record");
  const language = useLanguage();
  const term = useRecordTerm();
  const date = usePartialDate();
  const named = (id: string) => {
    const intervention = record.design.interventions.find((each) => each.id === id);
    return textIn(intervention?.name, language) ?? id;
  };
  const text = String(value);
  switch (field.kind) {
    case "choice":
      return term(field.list, text);
    case "several":
      return list(value)
        .map((code) => term(field.list, code))
        .join(", ");
    case "reference":
      return named(text);
    case "references":
      return list(value).map(named).join(", ");
    case "country":
      return <span suppressHydrationWarning>{countryName(text, language)}</span>;
    case "lines":
      return <WordList items={list(value).map((line) => ({ id: line, content: line }))} />;
    case "yesNo":
      return t(value === true ? "yesNo.true" : "yesNo.false");
    case "whole":
    case "decimal":
      return formatNumber(Number(value), language);
    case "partialDate":
      return date(text);
    case "url":
      return /^https?:\/\//.test(text) ? <a href={text}>{text}</a> : text;
    case "email":
      return <a href={`mailto:${text}`}>{text}</a>;
    case "scan":
      return <code className="text-sm break-all">{text}</code>;
    default:
      return <span className="whitespace-pre-line">{text}</span>;
  }
}
