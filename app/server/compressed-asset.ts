import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The compressions that a browser may ask for, the better one first. */
export type Encoding = "br" | "gzip";

const compress: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content) => promisify(gzip)(content, { level: 9 }),
};

/**
 * Compresses files that never change, each once per encoding, and keeps the result in memory. The set of files is that
 * of one build, so what is kept is bounded by it.
 * @returns a function that rejects when the file cannot be read
 */
export function compressedOnce(): (file: string, encoding: Encoding) => Promise<Buffer> {
  const kept = new Map<string, Promise<Buffer>>();
  return (file, encoding) => {
    const key = `${encoding} ${file}`;
    const known = kept.get(key);
    if (known) return known;
    const made = readFile(file).then((content) => compress[encoding](content));
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
}
