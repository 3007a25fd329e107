import type { i18n } from "i18next";
import { describe, expect, it } from "vitest";
import { createTranslator } from "~/lib/languages/create-translator";
import { readPageWords, wordsElementId, wordsToCome, writePageWords } from "~/lib/languages/page-words";
import { noteWordsGiven, withItsWords } from "~/lib/languages/page-words.server";

const shown = (json: string) => `<main></main><script type="application/json" id="${wordsElementId}">${json}</script>`;

/** Asks for words of the test's own, which are not among the product's keys. */
const say = (source: i18n, key: string, facts: object = {}) =>
  (source.t as (key: string, facts: object) => string)(key, facts);

describe("the words of a page", () => {
  const translator = createTranslator("en", {
    ui: { save: "Save", close: { long: "Close the window" } },
    desk: { rows_one: "{{count}} row", rows_other: "{{count}} rows" },
  });
  noteWordsGiven(translator);

  it("are those that it used, as they stand before their facts are put in", async () => {
    const { words } = await withItsWords(() =>
      Promise.resolve([say(translator, "ui:close.long"), say(translator, "desk:rows", { count: 2 })]),
    );
    expect(words).toEqual({ ui: { "close.long": "Close the window" }, desk: { rows_other: "{{count}} rows" } });
  });

  it("read the same in a translator that has no others", async () => {
    const sentences = (source: i18n) => [say(source, "ui:close.long"), say(source, "desk:rows", { count: 1 })];
    const { rendered, words } = await withItsWords(() => Promise.resolve(sentences(translator)));
    expect(sentences(createTranslator("en", words))).toEqual(rendered);
  });

  it("are kept apart when two pages are rendered in turns", async () => {
    const slowly = withItsWords(async () => {
      await new Promise((done) => setTimeout(done, 5));
      return say(translator, "ui:save");
    });
    const { words } = await withItsWords(() => Promise.resolve(say(translator, "desk:rows", { count: 1 })));
    expect(words).toEqual({ desk: { rows_one: "{{count}} row" } });
    expect((await slowly).words).toEqual({ ui: { save: "Save" } });
  });

  it("cannot close the element that carries them", () => {
    const html = writePageWords(shown(wordsToCome), { ui: { save: "</script><b>$&" } });
    expect(html).toBe(shown(String.raw`{"ui":{"save":"\u003c/script>\u003cb>$&"}}`));
  });

  it("leave a page without the element as it is", () => {
    expect(writePageWords("<main></main>", { ui: { save: "Save" } })).toBe("<main></main>");
    const page = { getElementById: () => null } as unknown as Document;
    expect(readPageWords(page)).toEqual({});
  });
});
