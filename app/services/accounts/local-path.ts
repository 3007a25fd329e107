/** Where a signed-in account goes without another wish. */
export const deskPath = "/desk";

/** The address of the page at which a signed-in account gives, or sets up, its second factor. */
export const secondFactorPath = "/desk/second-factor";

/** The address of a page of the gate that leads on to `wanted` (path and query) afterwards. */
function gatePath(gate: string, wanted: string, more: Record<string, string> = {}): string {
  const next = deskPathOr(wanted);
  const query = new URLSearchParams({ ...(next === deskPath ? {} : { next }), ...more }).toString();
  return query === "" ? gate : `${gate}?${query}`;
}

/**
 * The address of sign-in that leads back to `wanted` (path and query) afterwards.
 * @param ended why the session before is over, where it is known; the page says it.
 * @param unsaved whether a form was sent that is neither saved nor kept; the page says it too.
 */
export function signInPath(wanted: string, ended: "idle" | "life" | null = null, unsaved = false): string {
  return gatePath("/desk/sign-in", wanted, {
    ...(ended === null ? {} : { ended }),
    ...(unsaved ? { unsaved: "1" } : {}),
  });
}

/** The address at which the second factor is given, leading on to `wanted`. */
export function secondFactorPathTo(wanted: string): string {
  return gatePath(secondFactorPath, wanted);
}

/**
 * The address to go on to after sign-in: `wanted` when it is a path of the desk on this very origin, else the desk itself.
 * It is parsed as a browser would, so that `//elsewhere`, `/\elsewhere` and `/desk/../` do not lead astray; sign-in and
 * sign-out are no places to go on to.
 */
export function deskPathOr(wanted: string | null | undefined): string {
  const here = "http://desk.invalid";
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, here)) return deskPath;
  const { origin, pathname, search } = new URL(wanted, here);
  const inside = pathname === deskPath || pathname.startsWith(`${deskPath}/`);
  const gate = /^\/desk\/(sign-(in|out)|second-factor|invitation|reset)\b/.test(pathname);
  return origin === here && inside && !gate ? `${pathname}${search}` : deskPath;
}
