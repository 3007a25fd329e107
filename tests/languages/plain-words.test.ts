import { describe, expect, it } from "vitest";
import { createTranslator } from "~/lib/languages/create-translator";
import { type Language, languages } from "~/lib/languages/languages";
import { answerPlainWords } from "~/lib/languages/plain-words.server";
import { resources } from "~/lib/languages/resources.server";

type Tree = { [part: string]: string | Tree };
type Ask = (key: string, given?: object) => string;

function keysOf(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([part, value]) =>
    typeof value === "string" ? [[prefix + part, value] as [string, string]] : keysOf(value, `${prefix}${part}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");
const counts = [0, 1, 2, 5, 1_234];

/** A translator as it comes, one that answers plain words itself, and what the latter told. */
function pair(language: Language) {
  const usual = createTranslator(language, resources[language]);
  const plain = createTranslator(language, resources[language]);
  const found: string[] = [];
  answerPlainWords(plain, language, resources[language], (namespace, key) => found.push(`${namespace}:${key}`));
  return { usual, plain, found };
}

const fixedOf = (translator: ReturnType<typeof pair>["usual"], namespace: string) =>
  translator.getFixedT(null, namespace as "ui") as unknown as Ask;

describe.each(languages)("plain words in %s", (language) => {
  it("say what i18next says, for every word, with every placeholder and several numbers", () => {
    const { usual, plain, found } = pair(language);
    let asked = 0;
    for (const [namespace, tree] of Object.entries(resources[language] as unknown as Record<string, Tree>)) {
      const [slow, fast] = [fixedOf(usual, namespace), fixedOf(plain, namespace)];
      for (const [whole, text] of keysOf(tree)) {
        const values = Object.fromEntries(
          placeholders(text).map((name, at) => [name, at % 2 === 0 ? `<${name}> $1` : at]),
        );
        const key = whole.replace(/_(zero|one|other)$/, "");
        const ways = key === whole ? [values] : counts.map((count) => ({ ...values, count }));
        for (const given of ways) {
          expect(fast(key, { ...given }), `${namespace}:${key}`).toBe(slow(key, { ...given }));
          expect(fixedOf(plain, "ui")(`${namespace}:${key}`, { ...given })).toBe(slow(key, { ...given }));
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(3_000);
    expect(found.length).toBeGreaterThan(asked);
  });

  it("leave to i18next whatever is more than a look-up", () => {
    const { usual, plain, found } = pair(language);
    const both = (key: string, given?: object) => {
      const [slow, fast] = [fixedOf(usual, "ui"), fixedOf(plain, "ui")];
      expect(fast(key, given && { ...given })).toBe(slow(key, given && { ...given }));
      return fast(key, given);
    };
    expect(both("a sentence: with a colon", { defaultValue: "as it stands" })).toBe("as it stands");
    expect(both("no.such.word")).toBe("no.such.word");
    expect(both("nowhere:no.such.word")).toBe("no.such.word");
    expect(both("zero.reported", { x: undefined, count: 3 })).not.toContain("{{x}}");
    expect(both("zero.reported", { x: 1, count: 3, lng: "cimode" })).toBe("zero.reported");
    expect(found).toEqual([]);
  });

  it("know which words exist", () => {
    const { usual, plain } = pair(language);
    for (const key of ["field.publicTitle", "field.nothing", "field"])
      expect(plain.exists(key, { ns: "record" })).toBe(usual.exists(key, { ns: "record" }));
    expect(plain.exists("record:field.publicTitle")).toBe(true);
  });

  it("fill a value in as it stands, whatever it holds", () => {
    const { plain } = pair(language);
    const said = fixedOf(plain, "ui")("zero.reported", { x: "{{count}} $t(ui:yes)", count: 3 });
    expect(said).toContain("{{count}} $t(ui:yes)");
  });
});
