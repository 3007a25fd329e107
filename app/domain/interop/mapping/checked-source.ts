import type { JsonValue } from "~/lib/canonical-json";
import { isTree, type Tree } from "./json-tree";
import { type SourceFault, sourceFault } from "./source-fault";

/** Real records nest about a dozen levels. */
const deepest = 60;

/** Half of a character, or a NUL, which no text in the book can hold. */
const brokenText = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function fault(value: unknown, depth: number): SourceFault | null {
  if (depth > deepest) return "tooDeep";
  if (typeof value === "string") return brokenText.test(value) ? "brokenText" : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    if (key === "__proto__" || brokenText.test(key)) return "brokenText";
    const inner = fault(member, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/**
 * A record of another registry as an object of JSON.
 * @throws InvalidInput `notAnObject`, `tooDeep`, or `brokenText` (NUL or half a character).
 */
export function checkedSource(value: unknown): Tree {
  const json = value as JsonValue | undefined;
  if (!isTree(json)) throw sourceFault("notAnObject");
  const found = fault(json, 0);
  if (found !== null) throw sourceFault(found);
  return json;
}
