import { AsyncLocalStorage } from "node:async_hooks";
import type { i18n } from "i18next";
import type { PageWords } from "~/lib/languages/page-words";

/** The words that one page has asked for while it is being rendered. */
const asked = new AsyncLocalStorage<PageWords>();

/** The part of a translator's store by which every word is found; the published types leave it out. */
interface WordStore {
  getResource(language: string, namespace: string, key: string, options?: object): unknown;
}

/** Notes for the page that {@link withItsWords} renders, if one is being rendered, that it used this word. */
export function noteWord(namespace: string, key: string, text: string): void {
  const words = asked.getStore();
  if (words !== undefined) (words[namespace] ??= {})[key] = text;
}

/** Makes a translator note, for each page that {@link withItsWords} renders, which words it looked up. */
export function noteWordsGiven(translator: i18n): void {
  const store = translator.store as unknown as WordStore;
  const find = store.getResource.bind(store);
  store.getResource = (language, namespace, key, options) => {
    const found = find(language, namespace, key, options);
    if (typeof found === "string") noteWord(namespace, key, found);
    return found;
  };
}

/**
 * Renders a page and gives, beside it, exactly the words that it used: what the browser needs to bring the same page to
 * life, and nothing of the other pages.
 */
export async function withItsWords<T>(render: () => Promise<T>): Promise<{ rendered: T; words: PageWords }> {
  const words: PageWords = {};
  const rendered = await asked.run(words, render);
  return { rendered, words };
}
