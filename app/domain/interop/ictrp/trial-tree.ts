import type { JsonValue } from "~/lib/canonical-json";
import type { Tree } from "../mapping/json-tree";
import { type IctrpGroup, ictrpGroups } from "./layout";
import type { XmlNode } from "./xml-node";

/** An element that the format does not know, as JSON. */
function foreign(node: XmlNode): JsonValue {
  if (node.children.length === 0) return node.text;
  return node.children.map((child) => ({ [child.name]: foreign(child) }));
}

function add(tree: Tree, name: string, value: JsonValue): void {
  const before = tree[name];
  tree[name] = before === undefined ? value : [before, value].flat();
}

/** A set's elements by their names; a blank element states nothing. */
function setOf(node: XmlNode): Tree {
  const set: Tree = {};
  for (const child of node.children) {
    const value = foreign(child);
    if (typeof value !== "string" || value.trim() !== "") add(set, child.name, value);
  }
  if (node.text !== "") set["#text"] = node.text;
  return set;
}

function listOf(node: XmlNode, group: Exclude<IctrpGroup, { kind: "set" }>, tree: Tree): void {
  const own = node.children.filter(({ name }) => name === group.item);
  const items = group.kind === "texts" ? own.map(({ text }) => text) : own.map(setOf);
  const stated = items.filter((item) => (typeof item === "string" ? item.trim() !== "" : Object.keys(item).length > 0));
  if (stated.length > 0) add(tree, node.name, stated);
  for (const child of node.children)
    if (child.name !== group.item) add(tree, `${node.name}/${child.name}`, foreign(child));
}

/**
 * A `trial` element as an object: `main` and `criteria` as objects of texts, the other groups as lists. What is blank is absent;
 * what the format does not know is kept under its own name.
 */
export function trialTree(trial: XmlNode): Tree {
  const tree: Tree = {};
  for (const node of trial.children) {
    const group = ictrpGroups.find(({ name }) => name === node.name);
    if (!group) add(tree, node.name, foreign(node));
    else if (group.kind === "set") add(tree, node.name, setOf(node));
    else listOf(node, group, tree);
  }
  return tree;
}
