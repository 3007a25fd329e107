import { fileRefusal } from "./file-refusal";

function startsWith(bytes: Buffer, ...first: number[]): boolean {
  return first.every((byte, place) => bytes[place] === byte);
}

/**
 * The text of a file in UTF-8, with a byte order mark or without, or in UTF-16 of either order with one.
 * @throws InvalidInput that names the encoding when the bytes are none of these, such as a file in Windows-1258 or TCVN3.
 */
export function decodeText(bytes: Buffer): string {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? "utf-16le" : startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw fileRefusal("notATable");
    return text;
  } catch (error) {
    if (error instanceof TypeError) throw fileRefusal("encoding");
    throw error;
  }
}
