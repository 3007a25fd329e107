import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Every word of one language: `namespace:dotted.key` to its text. */
export type WordList = Map<string, string>;

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The leaves of nested words, each under its dotted key; a leaf that is no text becomes the empty text. */
export function flattenWords(words: object, prefix: string): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const key = prefix.endsWith(":") ? `${prefix}${name}` : `${prefix}.${name}`;
    return isBranch(value) ? flattenWords(value, key) : [[key, typeof value === "string" ? value : ""]];
  });
}

/** Reads all namespaces of a language from `app/lib/languages`. */
export function readWordList(language: "en" | "vi"): WordList {
  const folder = join("app/lib/languages", language);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return new Map(
    files.flatMap((file) => {
      const words: object = JSON.parse(readFileSync(join(folder, file), "utf8"));
      return flattenWords(words, `${basename(file, ".json")}:`);
    }),
  );
}
