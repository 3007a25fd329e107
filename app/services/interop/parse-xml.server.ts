import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { XmlNode } from "~/domain/interop/ictrp/xml-node";
import { type SourceFault, sourceFault } from "~/domain/interop/mapping/source-fault";

/** The most that one XML file may hold, in characters. */
export const longestXml = 64 * 1024 * 1024;

const deepest = 40;

/** The five entities of XML itself. */
const ownEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function refuse(fault: SourceFault, facts?: Record<string, string | number>): never {
  throw sourceFault(fault, facts);
}

function character(code: number): string {
  const isText =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && (code & 0xf800) !== 0xd800);
  return isText ? String.fromCodePoint(code) : refuse("brokenText");
}

/** Resolves character references and XML's own five entities; any other is refused by name. */
function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&\s]{0,40});?/g, (_, name: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    if (number) return character(number[1] ? Number.parseInt(number[1], 16) : Number(number[2]));
    return ownEntities[name] ?? refuse("xmlEntity", { entity: name.slice(0, 40) });
  });
}

type Parsed = Record<string, unknown>;

const cdata = "#cdata";

function nodeOf(name: string, content: readonly Parsed[], depth: number): XmlNode {
  if (depth > deepest) refuse("tooDeep");
  const node: XmlNode = { name, children: [], text: "" };
  for (const part of content) {
    const [key] = Object.keys(part);
    if (key === undefined) continue;
    if (key === "#text") node.text += resolved(String(part[key]));
    else if (key === cdata)
      node.text += (part[cdata] as Parsed[]).map((inner) => String(inner["#text"] ?? "")).join("");
    else node.children.push(nodeOf(key, part[key] as Parsed[], depth + 1));
  }
  if (node.children.length > 0 && node.text.trim() === "") node.text = "";
  return node;
}

/**
 * Parses an XML document without touching anything outside it: a document type that declares entities is refused, no entity but
 * XML's own is resolved, attributes are not read (the formats read here have none).
 * @throws InvalidInput `tooLarge`, `xmlEntitiesDeclared`, `xmlNotWellFormed` (with its line), `xmlEntity`, `brokenText`, `tooDeep`.
 */
export function parseXml(text: string): XmlNode {
  if (text.length > longestXml) refuse("tooLarge", { megabytes: longestXml / 1_048_576 });
  if (/<!(ENTITY|ATTLIST)/i.test(text) || /<!DOCTYPE[^<>[]*\[/i.test(text)) refuse("xmlEntitiesDeclared");
  if (text.includes("\0")) refuse("brokenText");
  const plain = text.replace(/^\ufeff/, "");
  const valid = XMLValidator.validate(plain);
  if (valid !== true) refuse("xmlNotWellFormed", { line: valid.err.line });
  const parser = new XMLParser({
    preserveOrder: true,
    processEntities: false,
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    trimValues: false,
    cdataPropName: cdata,
  });
  const parsed = parser.parse(plain) as Parsed[];
  const root = parsed.find((part) => !Object.keys(part)[0]?.startsWith("#"));
  const name = root && Object.keys(root)[0];
  if (!root || name === undefined) refuse("xmlNotWellFormed", { line: 1 });
  return nodeOf(name, root[name] as Parsed[], 0);
}
