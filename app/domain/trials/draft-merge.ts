import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { compareRecords } from "./record-comparison";

/** Whose value a field keeps. */
export type Choice = "mine" | "theirs";

/**
 * One field in which two people's contents of a section differ, by its dotted path with stable ids, with both values (null: not
 * stated). `only` is who changed it, where the content that both began from tells; null when both did, or nobody knows.
 */
export interface DraftDifference {
  path: string;
  mine: JsonValue;
  theirs: JsonValue;
  only: Choice | null;
}

type Group = { [key: string]: JsonValue | undefined };

const isGroup = (value: JsonValue | undefined): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isRowWith = (id: string) => (row: JsonValue) => isGroup(row) && row["id"] === id;

/** The value at a path whose rows are named by their stable ids; null where there is none. */
export function valueAt(value: JsonValue | undefined, path: string): JsonValue {
  let found: JsonValue | undefined = value;
  for (const name of path.split(".")) {
    if (Array.isArray(found)) found = found.find(isRowWith(name));
    else found = isGroup(found) ? found[name] : undefined;
  }
  return found ?? null;
}

function withRowAt(list: JsonValue[], id: string, row: JsonValue): JsonValue[] {
  if (row === null) return list.filter((each) => !isRowWith(id)(each));
  return list.some(isRowWith(id)) ? list.map((each) => (isRowWith(id)(each) ? row : each)) : [...list, row];
}

/** The content with another value at a path; null takes the field, or the row, away. */
export function withValueAt(value: JsonValue | undefined, path: string, put: JsonValue): JsonValue {
  const [name = "", ...rest] = path.split(".");
  const below = (current: JsonValue | undefined) =>
    rest.length === 0 ? put : withValueAt(current, rest.join("."), put);
  if (Array.isArray(value)) return withRowAt(value, name, below(value.find(isRowWith(name))));
  const next = below(isGroup(value) ? value[name] : undefined);
  const others = Object.entries(isGroup(value) ? value : {}).filter(([key]) => key !== name);
  const isEmpty = next === null || (isGroup(next) && Object.keys(next).length === 0);
  return Object.fromEntries(isEmpty ? others : [...others, [name, next]]);
}

/** The fields in which two contents of a section differ; `base` is what both began from, null where it is not known. */
export function draftDifferences(mine: JsonValue, theirs: JsonValue, base: JsonValue): DraftDifference[] {
  const text = (value: JsonValue) => canonicalJson(value);
  return compareRecords(mine, theirs).map(({ path, from, to }) => {
    const before = base === null ? undefined : text(valueAt(base, path));
    const only = before === text(from) ? "theirs" : before === text(to) ? "mine" : null;
    return { path, mine: from, theirs: to, only };
  });
}

/** My content with their values where theirs were chosen. */
export function mergedContent(
  mine: JsonValue,
  differences: readonly DraftDifference[],
  choices: ReadonlyMap<string, Choice>,
): JsonValue {
  return differences
    .filter(({ path }) => choices.get(path) === "theirs")
    .reduce<JsonValue>((content, { path, theirs }) => withValueAt(content, path, theirs), mine);
}
