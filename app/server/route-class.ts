/** The kinds of request that differ in policy, caching and measurement. */
export type RouteClass = "public" | "desk" | "api" | "operations" | "asset";

/**
 * The first segment as routes are matched: steps such as `..` taken, percent-encoding resolved, capitals no different from
 * small letters. What cannot be resolved stands as it is.
 */
function firstSegment(path: string): string {
  const taken = URL.canParse(`http://any${path}`) ? new URL(`http://any${path}`).pathname : path;
  const segment = taken.split("/", 2)[1] ?? "";
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

/** The class of a path (without its query). `/desk.data` and `/__manifest` are what desk pages fetch as they move on. */
export function routeClassOf(path: string): RouteClass {
  if (/^\/api\/docs\/?$/i.test(path)) return "public";
  switch (firstSegment(path)) {
    case "desk":
    case "desk.data":
    case "__manifest":
      return "desk";
    case "api":
    case "fhir":
      return "api";
    case "healthz":
    case "readyz":
    case "metrics":
      return "operations";
    case "assets":
      return "asset";
    default:
      return "public";
  }
}
