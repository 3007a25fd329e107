import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DiffTable } from "~/components/ui/diff-table";
import type { FieldDifference } from "~/domain/trials/record-comparison";

/** A value of the record as one line of text: groups as their parts, an absent value as null. */
function words(value: FieldDifference["from"]): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join("; ") || null;
  if (typeof value !== "object") return String(value);
  const parts = Object.entries(value).filter(([key]) => key !== "id");
  return (
    parts
      .map(([, part]) => words(part ?? null))
      .filter(Boolean)
      .join("; ") || null
  );
}

/** Fields in which two versions differ, each named in the reader's language with its value before and after. */
export function RecordComparison({ differences }: { differences: readonly FieldDifference[] }) {
  const { t, i18n } = useTranslation("public");
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
      changes={differences.map(({ path, from, to }) => ({ field: fieldName(path), from: words(from), to: words(to) }))}
    />
  );
}
