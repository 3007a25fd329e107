/** The kinds of request that differ in policy, caching and measurement. */
export type RouteClass = "public" | "desk" | "api" | "operations" | "asset";

const firstSegment = (path: string) => path.split("/", 2)[1] ?? "";

/** The class of a path (without its query). `/desk.data` and `/__manifest` are what desk pages fetch as they move on. */
export function routeClassOf(path: string): RouteClass {
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
