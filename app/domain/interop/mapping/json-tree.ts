import type { JsonValue } from "~/lib/canonical-json";

/** An object of JSON. */
export type Tree = { [key: string]: JsonValue | undefined };

/** What marks an item of a repeated group with its stable id while two shapes are compared; no JSON from outside holds a NUL. */
export const itemMark = "\0id";

export function isTree(value: JsonValue | undefined): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of a list whose items are all objects; null of anything else. */
export function treesOf(value: JsonValue | undefined): Tree[] | null {
  return Array.isArray(value) && value.every(isTree) ? value : null;
}

/** The value at a path of keys; undefined when some key on the way is absent or leads through something else than an object. */
export function valueAt(tree: Tree, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = tree;
  for (const key of path) {
    if (!isTree(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** The object at a path of keys, made on the way where there is none; what stands there and is no object is replaced. */
export function treeAt(tree: Tree, path: readonly string[]): Tree {
  let place = tree;
  for (const key of path) {
    const next: JsonValue | undefined = place[key];
    const group: Tree = isTree(next) ? next : {};
    place[key] = group;
    place = group;
  }
  return place;
}

/** Puts a value at a path; an undefined one is not put. */
export function putAt(tree: Tree, path: readonly string[], value: JsonValue | undefined): void {
  const last = path.at(-1);
  if (value === undefined || last === undefined) return;
  treeAt(tree, path.slice(0, -1))[last] = value;
}

/** A copy of the value without the marks of its items and without absent members. */
export function withoutMarks(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      key === itemMark || member === undefined ? [] : [[key, withoutMarks(member)]],
    ),
  );
}

/** Whether two values of JSON are the same, whatever the order of members; marks and absent members do not count. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isTree(a) || !isTree(b)) return false;
  const keys = (tree: Tree) => Object.keys(tree).filter((key) => key !== itemMark && tree[key] !== undefined);
  const own = keys(a);
  return own.length === keys(b).length && own.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}
