import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { z } from "zod";

const require = createRequire(import.meta.url);
const typeface = "@fontsource/be-vietnam-pro";

/** The parts into which the typeface is cut; together they hold every letter of Vietnamese and English. */
const partNames = ["latin", "vietnamese", "latin-ext"] as const;
const weights = { regular: 400, bold: 600 } as const;

export type Weight = keyof typeof weights;

/** One part of the typeface in one weight: the name under which a document knows it, its bytes, and the letters that it holds. */
export interface FontPart {
  name: string;
  bytes: Buffer;
  /** First and last code point of each range of letters. */
  ranges: readonly (readonly [number, number])[];
}

const unicodeRanges = z.record(z.string(), z.string());

/** Ranges as the typeface writes them: `U+0102-0103,U+1EA0-1EF9`. */
function rangesOf(written: string): FontPart["ranges"] {
  return written.split(",").map((range) => {
    const [first = "", last = first] = range.replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

async function read(weight: Weight): Promise<FontPart[]> {
  const ranges = unicodeRanges.parse(JSON.parse(await readFile(require.resolve(`${typeface}/unicode.json`), "utf8")));
  const parts = partNames.map(async (part) => {
    const file = `${typeface}/files/be-vietnam-pro-${part}-${weights[weight]}-normal.woff`;
    const bytes = await readFile(require.resolve(file));
    return { name: `${weight}-${part}`, bytes, ranges: rangesOf(ranges[part] ?? "") };
  });
  return Promise.all(parts);
}

let kept: Promise<Record<Weight, FontPart[]>> | undefined;

/** Be Vietnam Pro (SIL Open Font License 1.1) in its parts by weight, read once. */
export async function certificateFonts(): Promise<Record<Weight, FontPart[]>> {
  kept ??= Promise.all([read("regular"), read("bold")]).then(([regular, bold]) => ({ regular, bold }));
  return kept;
}
