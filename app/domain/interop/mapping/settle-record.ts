import type { z } from "zod";
import { emptyRecord, type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import { isTree, type Tree } from "./json-tree";
import type { Traces, Unfit } from "./pair";

type Issue = z.core.$ZodIssue;

function whyOf(issue: Issue): Unfit {
  if (issue.code === "too_big") return "too_long";
  if (issue.code === "invalid_type" && issue.input === undefined) return "incomplete";
  return issue.code === "invalid_value" ? "unknown_value" : "form";
}

interface Place {
  holder: Tree | JsonValue[];
  key: string | number;
  /** By dots, items by their ids. */
  path: string;
}

/** The places along an issue's path, outermost first, as far as there are values. */
function placesOf(record: Tree, path: readonly PropertyKey[]): Place[] {
  const places: Place[] = [];
  let value: JsonValue | undefined = record;
  for (const key of path) {
    const before = places.at(-1)?.path;
    if (Array.isArray(value) && typeof key === "number") {
      const item: JsonValue | undefined = value[key];
      const id = isTree(item) && typeof item["id"] === "string" ? item["id"] : String(key);
      places.push({ holder: value, key, path: `${before}.${id}` });
      value = item;
    } else if (isTree(value)) {
      const name = String(key);
      places.push({ holder: value, key: name, path: before === undefined ? name : `${before}.${name}` });
      value = value[name];
    } else break;
  }
  return places;
}

const nothing = undefined as unknown as JsonValue;

/** Takes out what an issue complains of: the value itself, or what lacks it. */
function takeOut(record: Tree, issue: Issue, traces: Traces): void {
  const places = placesOf(record, issue.path);
  const stated = ({ holder, key }: Place) => (Array.isArray(holder) ? holder[Number(key)] : holder[key]) !== undefined;
  const fault = places.findLast(stated);
  if (!fault) return;
  for (const [to, { from: source }] of traces.sources) {
    const within = to === fault.path || to.startsWith(`${fault.path}.`);
    if (within && !traces.unfit.has(source)) traces.unfit.set(source, whyOf(issue));
  }
  if (Array.isArray(fault.holder)) fault.holder[Number(fault.key)] = nothing;
  else fault.holder[fault.key] = undefined;
}

function withoutGaps(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.filter((item) => item !== nothing).map(withoutGaps);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, withoutGaps(member)]])),
  );
}

const mostRounds = 12;

/**
 * The record that a read draft gives: what breaks the record's shape (a text too long, an item without a name) is taken out and
 * written down in `traces.unfit`, so that everything else is kept.
 * @throws RangeError when taking out does not lead to a record, which no source has done.
 */
export function settleRecord(draft: Tree, traces: Traces): TrialRecord {
  let tree = { ...(emptyRecord() as unknown as Tree), ...draft };
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = trialRecord.safeParse(tree, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) takeOut(tree, issue, traces);
    tree = { ...(emptyRecord() as unknown as Tree), ...(withoutGaps(tree) as Tree) };
  }
  throw new RangeError("the source leads to no record");
}
