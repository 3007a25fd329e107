import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import type { SectionField } from "~/domain/trials/fields/field-kinds";
import { fieldAt } from "~/domain/trials/section-fields";
import type { RecordSection } from "~/domain/trials/section-names";
import type { JsonValue } from "~/lib/canonical-json";
import { countryName } from "~/lib/formatting/countries";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { useRecordTerm } from "./use-record-term";

type Words = (section: RecordSection, path: string, value: JsonValue) => string | null;

/**
 * A value of the record in words: codes by their list, dates, numbers and countries by the language, groups and lists as their
 * parts; null where nothing is stated.
 */
export function useValueWords(): Words {
  const language = useLanguage();
  const { t } = useTranslation("record");
  const term = useRecordTerm();
  const single = (field: SectionField | undefined, value: string | number | boolean): string => {
    if (typeof value === "boolean") return t(value ? "yesNo.true" : "yesNo.false");
    if (typeof value === "number") return formatNumber(value, language);
    if (field?.kind === "choice" || field?.kind === "several") return term(field.list, value);
    if (field?.kind === "country") return countryName(value, language);
    return field?.kind === "partialDate" ? formatDate(value, language) : value;
  };
  const words: Words = (section, path, value) => {
    if (value === null) return null;
    if (typeof value !== "object") return single(fieldAt(section, path) ?? bareField(section, path), value);
    const parts = Array.isArray(value)
      ? value.map((row) => words(section, path, row))
      : Object.entries(value)
          .filter(([key]) => key !== "id")
          .map(([key, part]) => words(section, `${path}.${key}`, part ?? null));
    return parts.filter(Boolean).join("; ") || null;
  };
  return words;
}

/** The part of a group of bare rows, whose values stand without a name. */
function bareField(section: RecordSection, path: string): SectionField | undefined {
  const field = fieldAt(section, path.split(".")[0] ?? "");
  return field?.kind === "rows" && field.bare ? field.parts[0] : undefined;
}
