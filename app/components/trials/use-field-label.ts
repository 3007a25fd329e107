import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

const isLanguage = (name: string | undefined): boolean => name === "en" || name === "vi";

/**
 * The label of a field of the record from its dotted name within its section. At a path that leads through rows or groups it is the
 * label of the last part alone, as it stands in the form.
 */
export function useFieldLabel(): (name: string) => string {
  const { t, i18n } = useTranslation("record");
  return (name) => {
    const keys = name.split(".").filter((key) => !/^\d+$/.test(key));
    const [last = name, parent] = keys.toReversed();
    const candidates = [
      ...(parent === undefined ? [`field.${last}`] : [`part.${parent}_${last}`, `part.${last}`]),
      `field.${last}`,
      `part.${last}`,
    ];
    const known = candidates.find((path) => i18n.exists(path, { ns: "record" }));
    return known ? t(known as ParseKeys<"record">) : last;
  };
}

/**
 * Where a field stands, in words: each part of its dotted name, rows by their number from 1 (`Primary outcomes 3 · When measured`).
 * Stable ids are passed over.
 */
export function usePathLabel(): (path: string) => string {
  const label = useFieldLabel();
  const { t, i18n } = useTranslation("record");
  return (path) => {
    const words: string[] = [];
    let named = "";
    for (const part of path.split(".")) {
      if (/^\d+$/.test(part)) words.push(`${words.pop() ?? ""} ${Number(part) + 1}`);
      else {
        const key = named === "" ? `field.${part}` : `part.${part}`;
        const known = ["field", "part"].some((list) => i18n.exists(`${list}.${part}`, { ns: "record" }));
        if (!known && !i18n.exists(key, { ns: "record" })) continue;
        named = named === "" ? part : `${named}.${part}`;
        if (isLanguage(part)) words.push(`${words.pop() ?? ""} (${t(`part.${part}` as ParseKeys<"record">)})`);
        else words.push(label(named));
      }
    }
    return words.join(" · ");
  };
}
