import type { JsonValue } from "~/lib/canonical-json";
import { isTree, itemMark, putAt, treeAt, treesOf, type Tree, valueAt } from "./json-tree";
import { escapedKey } from "./pointer";
import { idGiver } from "./stable-ids";

/** Why a value of the source is not in the record as it stands there. */
export type Unfit = "unknown_value" | "bad_date" | "wrong_kind" | "too_long" | "incomplete" | "form";

/** Tells that a value does not fit; gives undefined, so that a codec can return it. */
export type Refuse = (why: Unfit) => undefined;

/**
 * One value of the source and one of the record. `read` gives undefined for what does not fit (and says why, unless the source
 * leaves it blank); `write` gives undefined for what the source's shape cannot carry.
 */
export interface Codec {
  read(value: JsonValue, refuse: Refuse): JsonValue | undefined;
  write(value: JsonValue): JsonValue | undefined;
}

/** Several members of one group of the record that are one value in the source. */
export interface GroupCodec {
  read(value: JsonValue, refuse: Refuse): Tree | undefined;
  write(group: Tree): JsonValue | undefined;
}

/** Which field of the source is which field of the record; `from` is a path by slashes, `to` by dots. */
export type Pair =
  | { kind: "field"; from: string; to: string; codec: Codec }
  | { kind: "group"; from: string; to: string; codec: GroupCodec }
  | RowsPair;

/** A repeated group: each item of the source is one item of the record. */
export interface RowsPair {
  kind: "rows";
  from: string;
  to: string;
  /** Begins the ids of the items. */
  prefix: string;
  /** Members of the source's item that name it. */
  named: readonly string[];
  /** Which items of the record's list belong here; all when left out. */
  only?: (item: Tree) => boolean;
  pairs: readonly Pair[];
}

/** What reading found: which value of the source went to which place of the record, and what did not fit. */
export interface Traces {
  /** From the place in the record (by dots, items by their ids) to the pointer into the source and what stands there. */
  sources: Map<string, { from: string; value: JsonValue }>;
  /** From the pointer into the source to why it did not fit. */
  unfit: Map<string, Unfit>;
}

export function newTraces(): Traces {
  return { sources: new Map(), unfit: new Map() };
}

function inner(place: string, to: string): string {
  return place === "" || to === "" ? place + to : `${place}.${to}`;
}

function readRows(pair: RowsPair, list: JsonValue, pointer: string, target: Tree, place: string, traces: Traces): void {
  const items = treesOf(list);
  if (!items) {
    traces.unfit.set(pointer, "wrong_kind");
    return;
  }
  const idOf = idGiver(pair.prefix);
  const read = items.map((item) => {
    const id = idOf(pair.named.map((name) => String(valueAt(item, [name]) ?? "")).join("\n"));
    item[itemMark] = id;
    const row: Tree = { id };
    readPairs(pair.pairs, item, row, traces, `${pointer}/@${id}`, `${place}.${id}`);
    return row;
  });
  const path = pair.to.split(".");
  const before = treesOf(valueAt(target, path)) ?? [];
  putAt(target, path, [...before, ...read]);
}

/** Reads a source into the record; the source's repeated items are marked with the ids that they get. */
export function readPairs(
  pairs: readonly Pair[],
  source: Tree,
  target: Tree,
  traces: Traces,
  pointer = "",
  place = "",
): void {
  for (const pair of pairs) {
    const from = pair.from.split("/");
    const value = valueAt(source, from);
    if (value === undefined) continue;
    const at = `${pointer}/${from.map(escapedKey).join("/")}`;
    const to = inner(place, pair.to);
    traces.sources.set(pair.kind === "group" ? `${to}#${pair.from}` : to, { from: at, value });
    const refuse: Refuse = (why) => {
      traces.unfit.set(at, why);
      return undefined;
    };
    if (pair.kind === "rows") readRows(pair, value, at, target, to, traces);
    else if (pair.kind === "group") {
      const group = pair.codec.read(value, refuse);
      const into = pair.to === "" ? target : treeAt(target, pair.to.split("."));
      if (group) Object.assign(into, group);
    } else putAt(target, pair.to.split("."), pair.codec.read(value, refuse));
  }
}

function writeRows(pair: RowsPair, record: Tree): JsonValue | undefined {
  const items = treesOf(valueAt(record, pair.to.split("."))) ?? [];
  const written = items
    .filter((item) => pair.only?.(item) ?? true)
    .map((item) => {
      const row: Tree = { [itemMark]: item["id"] };
      writePairs(pair.pairs, item, row);
      return row;
    });
  return written.length === 0 ? undefined : written;
}

/** Writes what the record states in the source's shape; repeated items bear their marks. */
export function writePairs(pairs: readonly Pair[], record: Tree, out: Tree): void {
  for (const pair of pairs) {
    const from = pair.from.split("/");
    if (pair.kind === "rows") putAt(out, from, writeRows(pair, record));
    else if (pair.kind === "group") {
      const group = pair.to === "" ? record : valueAt(record, pair.to.split("."));
      if (isTree(group)) putAt(out, from, pair.codec.write(group));
    } else {
      const value = valueAt(record, pair.to.split("."));
      if (value !== undefined) putAt(out, from, pair.codec.write(value));
    }
  }
}

/** Pairs of one module, their paths in the source below it. */
export function below(module: string, pairs: readonly Pair[]): Pair[] {
  return pairs.map((pair) => ({ ...pair, from: `${module}/${pair.from}` }));
}

export const field = (from: string, to: string, codec: Codec): Pair => ({ kind: "field", from, to, codec });
export const group = (from: string, to: string, codec: GroupCodec): Pair => ({ kind: "group", from, to, codec });
