/** What a form holds, by dotted field name: `publicTitle.en`, `conditions.0.name.vi`. */
export type FormEntries = Record<string, string>;

type Group = { [key: string]: Tree | string | undefined };
type Tree = Group | (Tree | string)[];

/** A group without a prototype: the names in a form are the sender's, and `__proto__` is a name like any other. */
function emptyGroup(): Group {
  return Object.create(null) as Group;
}

/** Most rows of one repeated group, and most parts of one field name: more is no form of ours. */
const mostRows = 200;
const mostParts = 8;

const namePart = /^(?!(?:__proto__|prototype|constructor)$)[A-Za-z0-9_-]{0,80}$/;

/** Whether a posted name can be a field of a form: few parts, none that means something to the language itself. */
export function isFieldName(name: string): boolean {
  const parts = name.split(".");
  return parts.length <= mostParts && parts.every((part) => namePart.test(part) && !(Number(part) >= mostRows));
}

/** A stored value as form entries; members that are absent have none. */
export function entriesOf(value: unknown, prefix = ""): FormEntries {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object") return { [prefix]: String(value) };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, part]) => entriesOf(part, prefix === "" ? key : `${prefix}.${key}`)),
  ) as FormEntries;
}

function isRow(keys: string[]): boolean {
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
}

/** Lists in place of groups whose keys are numbers; rows in which nothing but a stable id is filled in are left out. */
function settled(tree: Tree | string): Tree | string | undefined {
  if (typeof tree === "string") return tree === "" ? undefined : tree;
  const entries = Object.entries(tree).flatMap(([key, part]) => {
    const value = part === undefined ? undefined : settled(part);
    return value === undefined ? [] : [[key, value] as const];
  });
  if (isRow(Object.keys(tree))) {
    return entries
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .flatMap(([, row]) => (typeof row === "object" && Object.keys(row).every((key) => key === "id") ? [] : [row]));
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The nested value that form entries stand for; what was left empty is absent. The opposite of `entriesOf`. */
export function valueOf(entries: FormEntries): Record<string, unknown> {
  const tree = emptyGroup();
  for (const [name, text] of Object.entries(entries)) {
    const path = name.split(".");
    const last = path.pop() ?? "";
    let place = tree;
    for (const key of path) {
      const next = place[key];
      const group = typeof next === "object" && !Array.isArray(next) ? next : emptyGroup();
      place[key] = group;
      place = group;
    }
    place[last] = text.trim();
  }
  const value = settled(tree);
  return typeof value === "object" && !Array.isArray(value) ? value : {};
}

/** How many rows a repeated group has. */
export function rowCount(entries: FormEntries, group: string): number {
  const indexes = Object.keys(entries).flatMap((name) => {
    if (!name.startsWith(`${group}.`) || !isFieldName(name)) return [];
    return Number(name.slice(group.length + 1).split(".")[0]) + 1 || [];
  });
  return Math.max(0, ...indexes);
}

/** The entries with one row more in a group; `id` is the new row's stable id, for rows that bear one. */
export function withRow(entries: FormEntries, group: string, id: string | null): FormEntries {
  const name = `${group}.${rowCount(entries, group)}`;
  return { ...entries, [id === null ? name : `${name}.id`]: id ?? "" };
}

/** The entries without one row of a group; the rows after it move up. */
export function withoutRow(entries: FormEntries, group: string, index: number): FormEntries {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, text]) => {
      if (!name.startsWith(`${group}.`)) return [[name, text]];
      const [row = "", ...rest] = name.slice(group.length + 1).split(".");
      if (Number(row) === index) return [];
      const moved = Number(row) > index ? String(Number(row) - 1) : row;
      return [[[group, moved, ...rest].join("."), text]];
    }),
  );
}
