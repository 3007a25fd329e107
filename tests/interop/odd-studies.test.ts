import fc from "fast-check";
import { expect, it } from "vitest";
import { fromCtgov, toCtgov } from "~/domain/interop/ctgov/map-study";
import { isTree, type Tree } from "~/domain/interop/mapping/json-tree";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { smallStudy } from "./small-study";

/** Where something stands in a study, as a list of keys and places. */
function placesIn(value: JsonValue | undefined, path: (string | number)[]): (string | number)[][] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, [...path, index]))
    : isTree(value)
      ? Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]))
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

const places = placesIn(smallStudy(), []);

/** The study with something else at one place. */
function spoilt(path: readonly (string | number)[], value: JsonValue): Tree {
  const study = smallStudy();
  let holder = study as Record<string | number, JsonValue>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, JsonValue>;
  holder[path.at(-1) ?? ""] = value;
  return study;
}

const anything = fc
  .oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom("2023-02-30", "2023", "N/A", "", "  ", "x".repeat(40_000)),
    fc.integer().map(String),
  )
  .filter((value) => !JSON.stringify(value).includes("__proto__"))
  .map((value) => value as JsonValue);

it("never fails on a study with something odd in one place, and gives it back as it was", () => {
  const oddity = fc.tuple(fc.constantFrom(...places), anything);
  fc.assert(
    fc.property(oddity, (odd) => {
      const study = spoilt(...odd);
      const { record, leftovers } = fromCtgov(study);
      const kept = JSON.parse(JSON.stringify(leftovers)) as typeof leftovers;
      expect(canonicalJson(toCtgov(record, kept))).toBe(canonicalJson(study));
    }),
    { numRuns: 400 },
  );
});
