import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { withoutPlural } from "./word-faults";
import type { WordList } from "./word-lists";

/** What sources say that may name a key: whole texts, and the beginnings of texts that go on with a value. */
export interface SourceWords {
  texts: Set<string>;
  beginnings: Set<string>;
}

const bare = (text: string) => text.replace(/^[a-z]+:/, "").replace(/\?.*$/, "");

/** Collects the words of one source text. */
export function collectSourceWords(source: string, path: string, words: SourceWords): void {
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) words.texts.add(bare(node.text));
    if (ts.isTemplateExpression(node) && node.head.text.endsWith(".")) words.beginnings.add(bare(node.head.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
}

/** Collects the words of every source file below `folders`. */
export function readSourceWords(folders: string[]): SourceWords {
  const words: SourceWords = { texts: new Set(), beginnings: new Set() };
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
    for (const file of files) collectSourceWords(readFileSync(join(folder, file), "utf8"), file, words);
  }
  return words;
}

/** Keys that no source names, neither whole nor by a beginning; `kept` are prefixes (`namespace:start`) left alone. */
export function findUnusedKeys(list: WordList, words: SourceWords, kept: readonly string[]): string[] {
  const beginnings = [...words.beginnings];
  return [...list.keys()].filter((key) => {
    const name = withoutPlural(bare(key));
    if (kept.some((prefix) => key.startsWith(prefix))) return false;
    return !words.texts.has(name) && !beginnings.some((beginning) => name.startsWith(beginning));
  });
}
