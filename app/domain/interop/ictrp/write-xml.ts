import type { JsonValue } from "~/lib/canonical-json";
import { isTree, type Tree } from "../mapping/json-tree";
import { type IctrpGroup, ictrpGroups } from "./layout";

/** Characters that XML 1.0 cannot hold, in any spelling. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as XML holds it; characters that XML 1.0 has no way to hold become U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(notInXml, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

const textOf = (value: JsonValue | undefined) => (typeof value === "string" ? value : "");

function element(name: string, value: JsonValue | undefined, indent: string): string {
  return `${indent}<${name}>${xmlText(textOf(value))}</${name}>\n`;
}

function setText(
  name: string,
  set: Tree,
  group: { elements: readonly string[]; optional?: ReadonlySet<string> },
  indent: string,
) {
  const inner = group.elements
    .filter((part) => set[part] !== undefined || !group.optional?.has(part))
    .map((part) => element(part, set[part], `${indent}  `));
  return `${indent}<${name}>\n${inner.join("")}${indent}</${name}>\n`;
}

function groupText(group: IctrpGroup, value: JsonValue | undefined): string {
  if (group.kind === "set") return setText(group.name, isTree(value) ? value : {}, group, "    ");
  const items = Array.isArray(value) && value.length > 0 ? value : [""];
  const inner = items.map((item) =>
    group.kind === "texts"
      ? element(group.item, item, "      ")
      : setText(group.item, isTree(item) ? item : {}, group, "      "),
  );
  return `    <${group.name}>\n${inner.join("")}    </${group.name}>\n`;
}

/** One `trial` element, its groups in the order of the DTD, blank ones included. */
export function trialXml(trial: Tree): string {
  return `  <trial>\n${ictrpGroups.map((group) => groupText(group, trial[group.name])).join("")}  </trial>\n`;
}

/** What stands before and after the trials of a file. */
export const trialsOpening = '<?xml version="1.0" encoding="UTF-8"?>\n<trials>\n';
export const trialsClosing = "</trials>\n";
