import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";

/** One file of an archive: its name, and its text as it comes. */
export interface ZipPart {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

/** What an archive holds of one file: bytes before compression and their SHA-256 in hexadecimal. */
export interface ZipEntry {
  name: string;
  bytes: number;
  sha256: string;
}

/**
 * Packs files one after the other; of each no more than a piece is held uncompressed.
 * @param lastPart made when all others are packed, from what they came to: the manifest.
 */
export async function zipParts(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  lastPart?: (entries: readonly ZipEntry[]) => ZipPart,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const entries: ZipEntry[] = [];
  const pack = async ({ name, text }: ZipPart): Promise<void> => {
    const file = new ZipDeflate(name, { level: 6 });
    const hash = createHash("sha256");
    let bytes = 0;
    zip.add(file);
    for await (const chunk of text) {
      const piece = Buffer.from(chunk, "utf8");
      hash.update(piece);
      bytes += piece.length;
      file.push(piece);
    }
    file.push(new Uint8Array(0), true);
    entries.push({ name, bytes, sha256: hash.digest("hex") });
  };
  for await (const part of parts) await pack(part);
  if (lastPart) await pack(lastPart(entries));
  zip.end();
  return Buffer.concat(pieces);
}
