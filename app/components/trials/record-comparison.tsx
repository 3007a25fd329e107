import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DiffTable } from "~/components/ui/diff-table";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { type ChoiceList, sectionFields } from "~/domain/trials/section-fields";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { isPartialDate } from "~/lib/partial-date";
import type { FieldDifference } from "~/domain/trials/record-comparison";

type Value = FieldDifference["from"];

/** Closed lists by the name of the field that holds their codes. */
const lists = new Map<string, ChoiceList>([
  ["kind", "dateKind"],
  ...Object.values(sectionFields).flatMap((fields) =>
    fields.flatMap((field): [string, ChoiceList][] => (field.kind === "choice" ? [[field.name, field.list]] : [])),
  ),
]);

/** A value of the record in words: codes by their list, dates by the language, groups as their parts, null where absent. */
function useValueWords(): (value: Value, field: string) => string | null {
  const language = useLanguage();
  const term = useTerm();
  const words = (value: Value, field: string): string | null => {
    if (value === null) return null;
    if (Array.isArray(value))
      return (
        value
          .map((item) => words(item, field))
          .filter(Boolean)
          .join("; ") || null
      );
    if (typeof value === "object") {
      const parts = Object.entries(value).filter(([key]) => key !== "id");
      return (
        parts
          .map(([key, part]) => words(part ?? null, key))
          .filter(Boolean)
          .join("; ") || null
      );
    }
    if (typeof value === "number") return formatNumber(value, language);
    const list = lists.get(field);
    if (typeof value === "string" && list) return term(list, value);
    return typeof value === "string" && isPartialDate(value) ? formatDate(value, language) : String(value);
  };
  return words;
}

/** Fields in which two versions differ, each named in the reader's language with its value before and after. */
export function RecordComparison({ differences }: { differences: readonly FieldDifference[] }) {
  const { t, i18n } = useTranslation("public");
  const words = useValueWords();
  const named = (group: "section" | "field" | "part", key: string): string => {
    const path = `record.${group}.${key}`;
    return i18n.exists(path, { ns: "public" }) ? t(path as ParseKeys<"public">) : key;
  };
  const fieldName = (path: string): string => {
    const [section = "", field, ...rest] = path.split(".");
    return [
      named("section", section),
      ...(field ? [named("field", field)] : []),
      ...rest.map((part) => named("part", part)),
    ].join(" · ");
  };
  return (
    <DiffTable
      caption={t("comparison.caption")}
      changes={differences.map(({ path, from, to }) => {
        const field = path.split(".").at(-1) ?? "";
        return { field: fieldName(path), from: words(from, field), to: words(to, field) };
      })}
    />
  );
}
