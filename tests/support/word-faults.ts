import type { WordList } from "./word-lists";

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key without its plural form: `ui:days_other` is `ui:days`. */
export const withoutPlural = (key: string): string => key.replace(PLURAL, "");

const isPlural = (key: string) => PLURAL.test(key);
const unique = (values: Iterable<string>) => [...new Set(values)].sort();

function variablesOf(text: string): string[] {
  return unique([...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name ?? ""));
}

function variablesByKey(words: WordList): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of words) {
    const stem = withoutPlural(key);
    found.set(stem, new Set([...(found.get(stem) ?? []), ...variablesOf(text)]));
  }
  return found;
}

/** Keys that one language has and the other lacks, plural forms aside. */
export function findMissingKeys(en: WordList, vi: WordList): string[] {
  const inEnglish = new Set([...en.keys()].map(withoutPlural));
  const inVietnamese = new Set([...vi.keys()].map(withoutPlural));
  return [
    ...unique(inEnglish)
      .filter((key) => !inVietnamese.has(key))
      .map((key) => `${key} lacks Vietnamese`),
    ...unique(inVietnamese)
      .filter((key) => !inEnglish.has(key))
      .map((key) => `${key} lacks English`),
  ];
}

/** Plural keys whose forms are not those of the language: one and other in English, other alone in Vietnamese (CLDR). */
export function findWrongPlurals(words: WordList, language: "en" | "vi"): string[] {
  const wanted = language === "en" ? "one,other" : "other";
  const stems = unique([...words.keys()].filter(isPlural).map(withoutPlural));
  return stems.flatMap((stem) => {
    const forms = ["one", "two", "few", "many", "other"].filter((form) => words.has(`${stem}_${form}`));
    return forms.join() === wanted && !words.has(stem) ? [] : [`${stem} has the forms ${forms.join()}, not ${wanted}`];
  });
}

/** Keys whose text takes other variables in one language than in the other. */
export function findDifferingVariables(en: WordList, vi: WordList): string[] {
  const inVietnamese = variablesByKey(vi);
  return [...variablesByKey(en)].flatMap(([key, names]) => {
    const others = inVietnamese.get(key);
    if (!others || unique(names).join() === unique(others).join()) return [];
    return [`${key}: {${unique(names).join()}} in English, {${unique(others).join()}} in Vietnamese`];
  });
}

/** Keys with an empty text, a text that is not in Unicode's composed form, or white space at an end. */
export function findUntidyTexts(words: WordList): string[] {
  return [...words]
    .filter(([, text]) => text.trim() === "" || text !== text.trim().normalize("NFC"))
    .map(([key]) => key);
}
