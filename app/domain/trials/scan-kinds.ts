/** The largest scan that a form takes, in megabytes of 1,000,000 bytes. */
export const mostScanMegabytes = 10;

const beginnings: readonly (readonly [string, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/**
 * The media type of a scan, told by how its bytes begin, whatever its name says: PDF, PNG or JPEG. Null for anything else, an empty
 * file included. Source: ISO 32000-1 section 7.5.2, ISO/IEC 15948 section 5.2, ITU-T T.81 annex B.
 */
export function scanKindOf(bytes: Uint8Array): string | null {
  const found = beginnings.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}
