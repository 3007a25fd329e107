/** The words of one page in one language: by namespace, then by the whole key (`a.b`). */
export type PageWords = Record<string, Record<string, string>>;

/** The element of a page that carries its words for the browser. */
export const wordsElementId = "page-words";

/** What the element holds until the page is rendered and its words are known. */
export const wordsToCome = "{}";

/** Writes a page's words into its HTML. A page without the element stays as it is. */
export function writePageWords(html: string, words: PageWords): string {
  const json = JSON.stringify(words).replaceAll("<", String.raw`\u003c`);
  const opened = `id="${wordsElementId}">`;
  return html.replace(`${opened}${wordsToCome}<`, () => `${opened}${json}<`);
}

/** Reads the words that the page brought along; none where it has no such element. */
export function readPageWords(page: Document): PageWords {
  return JSON.parse(page.getElementById(wordsElementId)?.textContent ?? wordsToCome) as PageWords;
}
