const longestPath = 200;
const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A long run of letters and digits that is no UUID may be a secret that opens something (an invitation, a reset). */
function shown(segment: string): string {
  return segment.length >= 24 && !identifier.test(segment) ? "…" : segment;
}

/** The path of an address as the log may hold it: no query, no long secret, at most 200 characters. */
export function loggedPath(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? "";
  return path.slice(0, longestPath).split("/").map(shown).join("/");
}
