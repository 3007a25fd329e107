import { unzipSync, type UnzipFileInfo } from "fflate";
import { fileRefusal } from "./file-refusal";

/** The most that a file may become when it is unzipped, in bytes, all its parts together. */
const mostUnzipped = 200 * 1_048_576;

/** The most parts that a zip may have. */
const mostParts = 500;

/** Whether the bytes begin as a zip does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}

/**
 * The parts of a zip whose names are wanted. The sizes that it declares are added up before anything is unzipped, and no
 * part can become larger than it declares: each is unzipped into a buffer of that size.
 * @throws InvalidInput for a zip bomb and for a zip that cannot be read.
 */
export function openZip(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  let declared = 0;
  let parts = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    declared += originalSize;
    parts += 1;
    if (declared > mostUnzipped || parts > mostParts) throw fileRefusal("zipBomb", { most: mostUnzipped / 1_048_576 });
    return wanted(name);
  };
  try {
    const opened = Object.entries(unzipSync(new Uint8Array(bytes), { filter }));
    return new Map(opened.map(([name, part]) => [name, Buffer.from(part.buffer, part.byteOffset, part.byteLength)]));
  } catch (error) {
    if (error instanceof Error && error.name === "InvalidInput") throw error;
    throw fileRefusal("brokenZip");
  }
}
