import type { i18n } from "i18next";
import type { Language } from "~/lib/languages/languages";

/** A tree of words as a word file holds it: nested, or with whole keys (`a.b`). */
interface WordTree {
  readonly [part: string]: string | WordTree;
}

/** One word as it is said: text, placeholder, text, … ; null where i18next has to say it (nesting, formats). */
type Said = readonly string[] | null;

interface PlainWord {
  text: string;
  said: Said;
}

/** What a caller may give without changing more than the placeholders' values, the number and the namespace. */
type Given = Readonly<Record<string, unknown>>;

/** Options by which i18next does more than look up, count and fill in. */
const special =
  /^(lng|lngs|context|defaultValue.*|replace|interpolation|nest|returnObjects|returnDetails|joinArrays|keyPrefix|ordinal|postProcess|applyPostProcessor|skipInterpolation|keySeparator|nsSeparator|fallbackLng|formatParams)$/;
const specialNames = new Map<string, boolean>();

function isSpecial(name: string): boolean {
  let known = specialNames.get(name);
  if (known === undefined) specialNames.set(name, (known = special.test(name)));
  return known;
}

function sayable(text: string): Said {
  if (text.includes("$t(")) return null;
  const parts = text.split(/\{\{(\w+)\}\}/);
  return parts.some((part, at) => at % 2 === 0 && part.includes("{{")) ? null : parts;
}

function collect(tree: WordTree, prefix: string, into: Map<string, PlainWord>): Map<string, PlainWord> {
  for (const [part, value] of Object.entries(tree)) {
    if (typeof value === "string") into.set(prefix + part, { text: value, said: sayable(value) });
    else collect(value, `${prefix}${part}.`, into);
  }
  return into;
}

/** The text with its placeholders filled in; null where i18next has to do it: a value is missing or no plain value. */
function filled(said: readonly string[], given: Given): string | null {
  let text = said[0] ?? "";
  for (let at = 1; at < said.length; at += 2) {
    const value = given[said[at] ?? ""];
    if (typeof value !== "string" && typeof value !== "number") return null;
    text += String(value) + (said[at + 1] ?? "");
  }
  return text;
}

const nothing: Given = {};

/**
 * Lets a translator answer the plain cases of `t`, `exists` and `getFixedT` from one table: a whole key, perhaps with its
 * namespace, a number, and values for `{{placeholders}}`. Whatever else is asked goes to i18next as before, and both say the
 * same. i18next's general way took more than half of the time in which a page is rendered.
 * @param found is told of each word that was given: namespace, key, text
 */
export function answerPlainWords(
  translator: i18n,
  language: Language,
  words: Readonly<Record<string, WordTree>>,
  found: (namespace: string, key: string, text: string) => void,
): void {
  const tables = new Map(Object.entries(words).map(([ns, tree]) => [ns, collect(tree, "", new Map())]));
  const plurals = new Intl.PluralRules(language);
  const usual = String(translator.options.defaultNS);

  /** The key of the word that is meant with a number, most special first, as i18next chooses. */
  function counted(table: Map<string, PlainWord>, key: string, count: number): string {
    if (count === 0 && table.has(`${key}_zero`)) return `${key}_zero`;
    const plural = `${key}_${plurals.select(count)}`;
    return table.has(plural) ? plural : key;
  }

  function say(namespace: string, asked: string, given: Given): string | null {
    const mark = asked.indexOf(":");
    const ns = mark < 0 ? namespace : asked.slice(0, mark);
    const table = tables.get(ns);
    if (table === undefined) return null;
    const { count } = given;
    if (count !== undefined && typeof count !== "number") return null;
    const whole = mark < 0 ? asked : asked.slice(mark + 1);
    const key = count === undefined ? whole : counted(table, whole, count);
    const word = table.get(key);
    if (!word?.said) return null;
    const text = word.said.length === 1 ? word.text : filled(word.said, given);
    if (text !== null) found(ns, key, word.text);
    return text;
  }

  function plainly(namespace: unknown, key: unknown, given: unknown): string | null {
    if (typeof key !== "string" || typeof namespace !== "string") return null;
    if (given === undefined) return say(namespace, key, nothing);
    if (typeof given !== "object" || given === null) return null;
    for (const name in given) if (isSpecial(name)) return null;
    const { ns = namespace } = given as Given;
    return typeof ns === "string" ? say(ns, key, given as Given) : null;
  }

  type Ask = (key: unknown, given?: unknown, ...rest: unknown[]) => unknown;
  const general = translator.t.bind(translator) as unknown as Ask;
  const fixed = translator.getFixedT.bind(translator) as unknown as (...asked: unknown[]) => Ask;
  const exists = translator.exists.bind(translator) as unknown as Ask;
  const kept = new Map<string, Ask>();

  function fixedTo(namespace: string, ask: Ask): Ask {
    const known = kept.get(namespace);
    if (known) return known;
    const made: Ask = (key, given, ...rest) => plainly(namespace, key, given) ?? ask(key, given, ...rest);
    kept.set(namespace, made);
    return made;
  }

  const own = {
    t: (key: unknown, given?: unknown, ...rest: unknown[]) =>
      plainly(usual, key, given) ?? general(key, given, ...rest),
    exists: (key: unknown, given?: unknown) => plainly(usual, key, given) !== null || exists(key, given),
    getFixedT(asked: unknown, namespaces: unknown, prefix?: unknown, options?: unknown): Ask {
      const namespace: unknown = Array.isArray(namespaces) ? (namespaces as unknown[])[0] : namespaces;
      const ours = (asked === null || asked === language) && typeof namespace === "string" && prefix === undefined;
      const ask = fixed(asked, namespaces, prefix, options);
      return ours ? fixedTo(namespace, ask) : ask;
    },
  };
  // On what it inherits from, because react-i18next copies for each component whatever its translator owns.
  Object.assign(Object.getPrototypeOf(translator) as object, own);
}
