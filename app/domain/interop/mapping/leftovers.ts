import type { JsonValue } from "~/lib/canonical-json";
import { isTree, itemMark, sameJson, treesOf, type Tree, withoutMarks } from "./json-tree";
import { escapedKey, unescapedKey as unescaped } from "./pointer";

/**
 * A value of the source that the record does not give back by itself. `at` is a JSON pointer (RFC 6901) in which a segment of a
 * repeated group is `@` and the item's stable id, so that it finds its item after others were added or moved.
 */
export interface Leftover {
  at: string;
  /** What the source states; absent: the source has nothing there. */
  value?: JsonValue;
  /** What the record gave at the import; absent: nothing. The leftover holds for as long as the record still gives this. */
  was?: JsonValue;
  /** For a whole item: its place in the source's list. */
  place?: number;
}

function markedItems(value: JsonValue | undefined): Tree[] | null {
  const items = treesOf(value);
  return items && items.length > 0 && items.every((item) => item[itemMark] !== undefined) ? items : null;
}

function leaf(at: string, value: JsonValue | undefined, was: JsonValue | undefined): Leftover {
  return {
    at,
    ...(value === undefined ? {} : { value: withoutMarks(value) }),
    ...(was === undefined ? {} : { was: withoutMarks(was) }),
  };
}

function itemDifferences(source: Tree[], mapped: Tree[], at: string): Leftover[] {
  const given = new Map(mapped.map((item) => [item[itemMark], item]));
  const stated = new Set(source.map((item) => item[itemMark]));
  const ofSource = source.flatMap((item, place) => {
    const same = given.get(item[itemMark]);
    const here = `${at}/@${String(item[itemMark])}`;
    return same ? differences(item, same, here) : [{ ...leaf(here, item, undefined), place }];
  });
  const added = mapped.filter((item) => !stated.has(item[itemMark]));
  return [...ofSource, ...added.map((item) => leaf(`${at}/@${String(item[itemMark])}`, undefined, item))];
}

/** What must be kept so that `mapped` becomes `source` again; repeated items are matched by their marks. */
export function differences(source: JsonValue | undefined, mapped: JsonValue | undefined, at = ""): Leftover[] {
  if (sameJson(source, mapped)) return [];
  const items = markedItems(source);
  if (items && (mapped === undefined || markedItems(mapped))) return itemDifferences(items, treesOf(mapped) ?? [], at);
  if (!isTree(source) || !isTree(mapped)) return [leaf(at, source, mapped)];
  const keys = new Set([...Object.keys(source), ...Object.keys(mapped)].filter((key) => key !== itemMark));
  return [...keys].flatMap((key) => differences(source[key], mapped[key], `${at}/${escapedKey(key)}`));
}

/** Adds to a value what it lacks of another; what it has stays. */
function filled(value: JsonValue | undefined, from: JsonValue): JsonValue {
  if (value === undefined) return from;
  if (!isTree(value) || !isTree(from)) return value;
  const keys = new Set([...Object.keys(value), ...Object.keys(from)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const member = from[key];
      return [key, member === undefined ? value[key] : filled(value[key], member)];
    }),
  );
}

function restoreItem(list: JsonValue[], segment: string, { value, was, place }: Leftover): void {
  const index = list.findIndex((item) => isTree(item) && item[itemMark] === segment.slice(1));
  if (index >= 0) {
    if (value === undefined && sameJson(list[index], was)) list.splice(index, 1);
  } else if (value !== undefined && was === undefined) {
    list.splice(Math.min(place ?? list.length, list.length), 0, value);
  }
}

function restoreMember(tree: Tree, key: string, { value, was }: Leftover): void {
  const now = tree[key];
  if (sameJson(now, was)) tree[key] = value;
  else if (was === undefined && value !== undefined) tree[key] = filled(now, value);
}

/** The container that a pointer's last segment lies in, made on the way; null when an item on the way is no more. */
function containerOf(tree: Tree, segments: readonly string[]): Tree | JsonValue[] | null {
  let place: JsonValue = tree;
  for (const [depth, segment] of segments.slice(0, -1).entries()) {
    if (Array.isArray(place)) {
      const item: JsonValue | undefined = place.find((one) => isTree(one) && one[itemMark] === segment.slice(1));
      if (item === undefined) return null;
      place = item;
    } else if (isTree(place)) {
      const key = unescaped(segment);
      const made: JsonValue = place[key] ?? (segments[depth + 1]?.startsWith("@") ? [] : {});
      place[key] = made;
      place = made;
    } else return null;
  }
  return typeof place === "object" ? place : null;
}

/**
 * Puts leftovers back into what the record gives now (marked). Where the record gives something else than it gave at the import,
 * the record holds; a leftover of an item that was taken out goes with it.
 */
export function restored(mapped: Tree, leftovers: readonly Leftover[]): JsonValue {
  const tree = structuredClone(mapped);
  for (const leftover of leftovers) {
    const segments = leftover.at.split("/").slice(1);
    const container = containerOf(tree, segments);
    const last = segments.at(-1) ?? "";
    if (Array.isArray(container)) restoreItem(container, last, leftover);
    else if (container) restoreMember(container, unescaped(last), leftover);
  }
  return withoutMarks(tree);
}
