import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

/** The label of a field of the record from its dotted name; `asPart` names it as a part of what it stands in. */
export function useFieldLabel(): (name: string, asPart?: boolean) => string {
  const { t, i18n } = useTranslation("public");
  return (name, asPart = false) => {
    const keys = name.split(".").filter((key) => !/^\d+$/.test(key));
    const last = keys.at(-1) ?? name;
    const candidates = [`record.${asPart ? "part" : "field"}.${last}`, `record.field.${last}`, `record.part.${last}`];
    const known = candidates.find((path) => i18n.exists(path, { ns: "public" }));
    return known ? t(known as ParseKeys<"public">) : last;
  };
}
