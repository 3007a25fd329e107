/**
 * A weak entity tag from what decides an answer's content (RFC 9110, section 8.8.3). Characters that a tag may not
 * hold are replaced by "_".
 */
export function weakTag(parts: readonly (string | number)[]): string {
  return `W/"${parts.join("-").replace(/[^\w.-]/g, "_")}"`;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, "");

/**
 * Whether an `If-None-Match` header names the tag, by weak comparison (RFC 9110, sections 8.8.3.2 and 13.1.2);
 * `*` names every tag, an absent header none.
 */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((named) => opaque(named) === opaque(tag));
}
