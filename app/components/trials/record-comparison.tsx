import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DiffTable } from "~/components/ui/diff-table";
import type { FieldDifference } from "~/domain/trials/record-comparison";
import { type RecordSection, sectionNames } from "~/domain/trials/section-names";
import { usePathLabel } from "./use-field-label";
import { useValueWords } from "./use-value-words";

/** Fields in which two versions differ, each named in the reader's language with its value before and after. */
export function RecordComparison({ differences }: { differences: readonly FieldDifference[] }) {
  const { t } = useTranslation("public");
  const { t: record } = useTranslation("record");
  const where = usePathLabel();
  const words = useValueWords();
  return (
    <DiffTable
      caption={t("comparison.caption")}
      changes={differences.map(({ path, from, to }) => {
        const [first = "", ...rest] = path.split(".");
        const section = first as RecordSection;
        const within = rest.join(".");
        const title = sectionNames.some((name) => name === first)
          ? record(`section.${first}` as ParseKeys<"record">)
          : first;
        return {
          field: [title, where(within)].filter((part) => part !== "").join(" · "),
          from: words(section, within, from),
          to: words(section, within, to),
        };
      })}
    />
  );
}
