import type { JsonValue } from "~/lib/canonical-json";
import { itemMark, treesOf } from "./json-tree";
import type { Leftover } from "./leftovers";
import type { Traces, Unfit } from "./pair";

/** How a field of a source stands to the record: taken as it is, taken in another writing, kept beside it, or refused. */
export const fieldStandings = ["fits", "adapted", "apart", "unfit"] as const;
export type FieldStanding = (typeof fieldStandings)[number];

/** One field of the source and where it went. */
export interface FieldOrigin {
  /** JSON pointer into the source; items of repeated groups by their ids. */
  from: string;
  /** What the source states, shortened to 240 characters. */
  value: string;
  /** The place in the record, by dots, items by their ids; null where the record has none. */
  to: string | null;
  standing: FieldStanding;
  why?: Unfit;
}

/** What an import found: how many fields stand how, and the fields themselves. */
export interface FieldReport {
  counts: Record<FieldStanding, number>;
  fields: FieldOrigin[];
  /** Where the source departs from its own format, in the format's words. */
  deviations?: string[];
}

const longest = 240;

/** The beginning of a value as JSON; nothing is written beyond the room. */
function beginning(value: JsonValue, room: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  let text = isList ? "[" : "{";
  for (const key of Object.keys(value)) {
    const member: JsonValue | undefined = isList ? value[Number(key)] : value[key];
    if (key === itemMark || member === undefined) continue;
    if (text.length > room) return text;
    const before = text.length > 1 ? "," : "";
    text += `${before}${isList ? "" : `${JSON.stringify(key)}:`}${beginning(member, room - text.length)}`;
  }
  return text + (isList ? "]" : "}");
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : beginning(value, longest);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function standingOf(unfit: Unfit | undefined, changed: boolean): FieldStanding {
  if (unfit !== undefined) return "unfit";
  return changed ? "adapted" : "fits";
}

/** Whether a traced value is only the holder of fields that are traced themselves. */
function isHolder(value: JsonValue | undefined): boolean {
  return (treesOf(value)?.length ?? 0) > 0 && treesOf(value)?.every((item) => item[itemMark] !== undefined) === true;
}

/** The report of an import: every field that the mapping knows, then what the record has no place for. */
export function reportOf(traces: Traces, leftovers: readonly Leftover[]): FieldReport {
  const kept = leftovers.filter(({ value }) => value !== undefined);
  const known = new Set([...traces.sources.values()].map(({ from }) => from));
  const groups = [...traces.sources].flatMap(([to, { from }]) => (to.includes("#") ? [from] : []));
  const groupOf = (at: string) => groups.find((group) => at.startsWith(`${group}/`));
  const changed = new Set(kept.map(({ at }) => (known.has(at) ? at : (groupOf(at) ?? at))));
  const mapped = [...traces.sources].flatMap(([to, { from, value }]): FieldOrigin[] => {
    const why = traces.unfit.get(from);
    if (isHolder(value) && why === undefined) return [];
    const standing = standingOf(why, changed.has(from));
    return [{ from, value: shown(value), to: to.split("#")[0] ?? to, standing, ...(why === undefined ? {} : { why }) }];
  });
  const apart = kept
    .filter(({ at }) => !known.has(at) && groupOf(at) === undefined)
    .map(({ at, value }): FieldOrigin => {
      const why = traces.unfit.get(at);
      return { from: at, value: shown(value), to: null, standing: why ? "unfit" : "apart", ...(why ? { why } : {}) };
    });
  const fields = [...mapped, ...apart];
  const counts: Record<FieldStanding, number> = { fits: 0, adapted: 0, apart: 0, unfit: 0 };
  for (const { standing } of fields) counts[standing] += 1;
  return { counts, fields };
}
