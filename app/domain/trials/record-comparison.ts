import { canonicalJson, type JsonValue } from "~/lib/canonical-json";

/** One field in which two versions differ: its dotted path, and both values as they stand (null: not stated). */
export interface FieldDifference {
  path: string;
  from: JsonValue;
  to: JsonValue;
}

function isGroup(value: JsonValue | undefined): value is { [key: string]: JsonValue | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of items that bear stable ids, as a group by id; other lists are compared whole. */
function byStableId(value: JsonValue | undefined): { [key: string]: JsonValue | undefined } | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const entries = value.map((item) => (isGroup(item) && typeof item["id"] === "string" ? [item["id"], item] : null));
  return entries.every((entry) => entry !== null) ? Object.fromEntries(entries) : null;
}

/**
 * The fields in which two records differ, in the order of their paths. Repeated items are matched by their stable ids, so
 * that an outcome moved in its list is no difference and a changed one is one at its own field; an item that was added or taken
 * out is one difference as a whole.
 */
export function compareRecords(from: JsonValue | undefined, to: JsonValue | undefined, path = ""): FieldDifference[] {
  if (canonicalJson(from ?? null) === canonicalJson(to ?? null)) return [];
  const left = isGroup(from) ? from : byStableId(from);
  const right = isGroup(to) ? to : byStableId(to);
  const leftIsEmpty = from === undefined || from === null || (Array.isArray(from) && from.length === 0);
  const rightIsEmpty = to === undefined || to === null || (Array.isArray(to) && to.length === 0);
  const isWholeItem = isGroup(from ?? to) && typeof (isGroup(from) ? from : isGroup(to) ? to : {})["id"] === "string";
  if (isWholeItem && (leftIsEmpty || rightIsEmpty)) return [{ path, from: from ?? null, to: to ?? null }];
  if ((left || leftIsEmpty) && (right || rightIsEmpty) && (left || right)) {
    const keys = [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])].sort();
    return keys
      .filter((key) => key !== "id")
      .flatMap((key) => compareRecords(left?.[key], right?.[key], path === "" ? key : `${path}.${key}`));
  }
  return [{ path, from: from ?? null, to: to ?? null }];
}
