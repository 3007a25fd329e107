import type { i18n, ParseKeys } from "i18next";

const isRow = (part: string): boolean => /^\d+$/.test(part);
const isLanguage = (part: string): boolean => part === "en" || part === "vi";

function said(words: i18n, key: string): string {
  return words.t(key as ParseKeys<"record">, { ns: "record" });
}

const isSaid = (words: i18n, key: string): boolean => words.exists(key, { ns: "record" });

/**
 * The label of a field of the record from its dotted name within its section. At a path that leads through rows or groups it is the
 * label of the last part alone, as it stands in the form.
 */
export function fieldLabel(words: i18n, name: string): string {
  const keys = name.split(".").filter((key) => !isRow(key));
  const [last = name, parent] = keys.toReversed();
  const candidates = [
    ...(parent === undefined ? [`field.${last}`] : [`part.${parent}_${last}`, `part.${last}`]),
    `field.${last}`,
    `part.${last}`,
  ];
  const known = candidates.find((key) => isSaid(words, key));
  return known ? said(words, known) : last;
}

/**
 * Where a field stands, in words: each part of its dotted name, rows by their number from 1 (`Primary outcomes 3 · When measured`).
 * Stable ids are passed over.
 */
export function pathLabel(words: i18n, path: string): string {
  const labels: string[] = [];
  let named = "";
  for (const part of path.split(".")) {
    if (isRow(part)) labels.push(`${labels.pop() ?? ""} ${Number(part) + 1}`);
    else if (["field", "part"].some((list) => isSaid(words, `${list}.${part}`))) {
      named = named === "" ? part : `${named}.${part}`;
      if (isLanguage(part)) labels.push(`${labels.pop() ?? ""} (${said(words, `part.${part}`)})`);
      else labels.push(fieldLabel(words, named));
    }
  }
  return labels.join(" · ");
}
