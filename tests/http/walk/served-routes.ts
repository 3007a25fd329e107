import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routeConfig from "~/routes";

/** One page that is served: its route's id, its whole path with parameters, and whether it takes posted forms. */
export interface ServedPage {
  id: string;
  path: string;
  takesForms: boolean;
}

type BuiltRoute = ServerBuild["routes"][string];

function pathOf(route: BuiltRoute, routes: ServerBuild["routes"]): string {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  const above = parent ? pathOf(parent, routes) : "";
  return route.path ? `${above}/${route.path}` : above;
}

/** Every page of the build in `build/`, layouts left out, in the order in which they were declared. */
export async function servedPages(): Promise<ServedPage[]> {
  const address = pathToFileURL(resolve("build/server/index.js")).href;
  const { routes } = (await import(/* @vite-ignore */ address)) as ServerBuild;
  return Object.values(routes)
    .filter(({ path, index }) => path !== undefined || index === true)
    .filter(({ id }) => id !== "root")
    .map((route) => ({
      id: route.id,
      path: pathOf(route, routes) || "/",
      takesForms: route.module.action !== undefined,
    }));
}

function declaredIn(entries: readonly RouteConfigEntry[], above: string): string[] {
  return entries.flatMap((entry) => {
    const path = entry.path === undefined ? above : `${above}/${entry.path}`;
    return entry.children ? declaredIn(entry.children, path) : [path || "/"];
  });
}

/** The whole path of every page that `app/routes.ts` declares. */
export async function declaredPaths(): Promise<string[]> {
  return declaredIn(await routeConfig, "");
}
