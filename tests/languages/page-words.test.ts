import { describe, expect, it } from "vitest";
import { createTranslator } from "~/lib/languages/create-translator";
import { readPageWords, wordsElementId, wordsToCome, writePageWords } from "~/lib/languages/page-words";
import { noteWordsGiven, withItsWords } from "~/lib/languages/page-words.server";

const shown = (json: string) => `<main></main><script type="application/json" id="${wordsElementId}">${json}</script>`;

describe("the words of a page", () => {
  const translator = createTranslator("en", {
    ui: { save: "Save", close: { long: "Close the window" } },
    desk: { rows_one: "{{count}} row", rows_other: "{{count}} rows" },
  });
  noteWordsGiven(translator);

  it("are those that it used, as they stand before their facts are put in", async () => {
    const { words } = await withItsWords(() =>
      Promise.resolve([translator.t("ui:close.long"), translator.t("desk:rows", { count: 2 })]),
    );
    expect(words).toEqual({ ui: { "close.long": "Close the window" }, desk: { rows_other: "{{count}} rows" } });
  });

  it("read the same in a translator that has no others", async () => {
    const sentences = (source: typeof translator) => [source.t("ui:close.long"), source.t("desk:rows", { count: 1 })];
    const { rendered, words } = await withItsWords(() => Promise.resolve(sentences(translator)));
    expect(sentences(createTranslator("en", words))).toEqual(rendered);
  });

  it("are kept apart when two pages are rendered in turns", async () => {
    const slowly = withItsWords(async () => {
      await new Promise((done) => setTimeout(done, 5));
      return translator.t("ui:save");
    });
    const { words } = await withItsWords(() => Promise.resolve(translator.t("desk:rows", { count: 1 })));
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
