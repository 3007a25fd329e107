import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, it } from "vitest";
import routes from "~/routes";
import { deskPages, publicPages } from "./support/page-addresses";

/** Routes that show no page of their own: signing out is a post, the hospital's sign-on leads elsewhere, others answer with a file. */
const withoutPage = [
  "/desk/sign-out",
  "/desk/sign-in/hospital",
  "/desk/sign-in/callback/hospital",
  "/desk/trials/:id/documents/:sha256",
  "/desk/trials/:id/draft/:section/findings",
  "/verify/:code/certificate",
  "/desk/calendar/:file",
  "/desk/trials/:id/progress/chart/:name",
  "/desk/trials/:id/imports/templates/:file",
  "/desk/trials/:id/imports/:batch/faults",
  "/desk/trials/:id/proposals/:proposal/expansion.pdf",
  "/desk/portfolio/files/:file",
  "/desk/trials/:id/exports/:file",
  "/desk/trials/:id/exports/sites/:site",
];

/** The full paths of all routes that end somewhere, layouts left out. */
function pathsOf(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const here = entry.path ? `${above}/${entry.path}` : above;
    return entry.children ? pathsOf(entry.children, here) : [here || "/"];
  });
}

/** How many parts of an address fit a route's path; undefined where it does not fit. A whole word fits better than a place. */
function fit(route: string, address: string): number | undefined {
  const wanted = route.split("/");
  const given = address.split("/");
  const open = wanted.at(-1) === "*";
  if (open ? given.length < wanted.length : given.length !== wanted.length) return undefined;
  const fits = wanted.every((part, index) => part === "*" || part.startsWith(":") || part === given[index]);
  return fits ? wanted.filter((part, index) => part === given[index]).length * 2 - (open ? 1 : 0) : undefined;
}

it("has an address in the list for every route that shows a page", () => {
  const paths = pathsOf(routes);
  const addresses = [...publicPages, ...deskPages].map(({ path }) => path.replace(/\?.*$/, ""));
  const reached = addresses.map((address) => {
    const fitting = paths.filter((path) => fit(path, address) !== undefined);
    return fitting.sort((a, b) => (fit(b, address) ?? 0) - (fit(a, address) ?? 0))[0];
  });
  expect(paths.filter((path) => !reached.includes(path) && !withoutPage.includes(path))).toEqual([]);
});
