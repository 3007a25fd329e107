/** Where a signed-in account goes without another wish. */
export const deskPath = "/desk";

/** The address of sign-in that leads back to `wanted` (path and query) afterwards. */
export function signInPath(wanted: string): string {
  const next = deskPathOr(wanted);
  return next === deskPath ? "/desk/sign-in" : `/desk/sign-in?next=${encodeURIComponent(next)}`;
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
  const gate = /^\/desk\/sign-(in|out)\b/.test(pathname);
  return origin === here && inside && !gate ? `${pathname}${search}` : deskPath;
}
