/** A key as a segment of a JSON pointer (RFC 6901); a leading `@`, which marks an item's id there, is written `~2`. */
export function escapedKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1").replace(/^@/, "~2");
}

/** The key that a segment of a pointer stands for. */
export function unescapedKey(segment: string): string {
  return segment.replace(/^~2/, "@").replaceAll("~1", "/").replaceAll("~0", "~");
}
