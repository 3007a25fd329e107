import { XMLParser } from "fast-xml-parser";

/** What an element of ODM must and may have. */
interface ElementRule {
  required: readonly string[];
  allowed?: readonly string[];
  /** Child elements in the order in which they must stand; `!` marks one that must be there. */
  children?: readonly string[];
}

const audited = ["AuditRecord", "Signature"];

/**
 * CDISC Operational Data Model 1.3.2 (2013), section 3.1, and its schema (ODM1-3-2-foundation.xsd): required and further
 * attributes, and the order of child elements, of every element that our files use.
 */
const rules: Readonly<Record<string, ElementRule>> = {
  ODM: {
    required: ["FileType", "FileOID", "CreationDateTime", "ODMVersion"],
    allowed: ["xmlns", "Granularity", "Originator", "SourceSystem", "SourceSystemVersion", "AsOfDateTime"],
    children: ["Study", "AdminData", "ReferenceData", "ClinicalData", "Association"],
  },
  Study: { required: ["OID"], children: ["GlobalVariables!", "BasicDefinitions", "MetaDataVersion"] },
  GlobalVariables: { required: [], children: ["StudyName!", "StudyDescription!", "ProtocolName!"] },
  StudyName: { required: [] },
  StudyDescription: { required: [] },
  ProtocolName: { required: [] },
  MetaDataVersion: {
    required: ["OID", "Name"],
    children: ["Include", "Protocol", "StudyEventDef", "FormDef", "ItemGroupDef", "ItemDef", "CodeList"],
  },
  Protocol: { required: [], children: ["Description", "StudyEventRef"] },
  StudyEventRef: { required: ["StudyEventOID", "Mandatory"], allowed: ["OrderNumber"] },
  StudyEventDef: { required: ["OID", "Name", "Repeating", "Type"], children: ["Description", "FormRef"] },
  FormRef: { required: ["FormOID", "Mandatory"], allowed: ["OrderNumber"] },
  FormDef: { required: ["OID", "Name", "Repeating"], children: ["Description", "ItemGroupRef"] },
  ItemGroupRef: { required: ["ItemGroupOID", "Mandatory"], allowed: ["OrderNumber"] },
  ItemGroupDef: { required: ["OID", "Name", "Repeating"], children: ["Description", "ItemRef!"] },
  ItemRef: { required: ["ItemOID", "Mandatory"], allowed: ["OrderNumber", "KeySequence"] },
  ItemDef: { required: ["OID", "Name", "DataType"], allowed: ["Length", "SignificantDigits"] },
  AdminData: { required: [], allowed: ["StudyOID"], children: ["User", "Location", "SignatureDef"] },
  User: { required: ["OID"], allowed: ["UserType"] },
  Location: { required: ["OID", "Name"], allowed: ["LocationType"], children: ["MetaDataVersionRef!"] },
  MetaDataVersionRef: { required: ["StudyOID", "MetaDataVersionOID", "EffectiveDate"] },
  ClinicalData: { required: ["StudyOID", "MetaDataVersionOID"], children: ["SubjectData"] },
  SubjectData: { required: ["SubjectKey"], children: [...audited, "InvestigatorRef", "SiteRef", "StudyEventData"] },
  SiteRef: { required: ["LocationOID"] },
  StudyEventData: {
    required: ["StudyEventOID"],
    allowed: ["StudyEventRepeatKey"],
    children: [...audited, "Annotation", "FormData"],
  },
  FormData: {
    required: ["FormOID"],
    allowed: ["FormRepeatKey"],
    children: [...audited, "Annotation", "ItemGroupData"],
  },
  ItemGroupData: {
    required: ["ItemGroupOID"],
    allowed: ["ItemGroupRepeatKey"],
    children: [...audited, "Annotation", "ItemData"],
  },
  ItemData: { required: ["ItemOID", "Value"] },
  AuditRecord: {
    required: [],
    children: ["UserRef!", "LocationRef!", "DateTimeStamp!", "ReasonForChange", "SourceID"],
  },
  UserRef: { required: ["UserOID"] },
  LocationRef: { required: ["LocationOID"] },
  DateTimeStamp: { required: [] },
  ReasonForChange: { required: [] },
  SourceID: { required: [] },
};

/** Which definition each reference points at. */
const targets: Readonly<Record<string, string>> = {
  StudyEventOID: "StudyEventDef",
  FormOID: "FormDef",
  ItemGroupOID: "ItemGroupDef",
  ItemOID: "ItemDef",
  UserOID: "User",
  LocationOID: "Location",
};

const lengthTypes = ["text", "string", "integer", "float"];

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
}

function elementsOf(nodes: readonly Record<string, unknown>[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text" && !key.startsWith("?"));
    if (name === undefined) return [];
    const attributes = (node[":@"] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: elementsOf(node[name] as Record<string, unknown>[]) }];
  });
}

function attributeFaults({ name, attributes }: XmlElement, { required, allowed = [] }: ElementRule): string[] {
  const given = Object.keys(attributes);
  return [
    ...required.filter((each) => !given.includes(each)).map((each) => `${name} without ${each}`),
    ...given.filter((each) => ![...required, ...allowed].includes(each)).map((each) => `${name} with ${each}`),
    ...(name === "ItemDef" && lengthTypes.includes(attributes["DataType"] ?? "") && !given.includes("Length")
      ? ["ItemDef without Length"]
      : []),
  ];
}

function orderFaults({ name, children }: XmlElement, { children: order = [] }: ElementRule): string[] {
  const places = children.map((child) => order.findIndex((each) => each.replace("!", "") === child.name));
  const missing = order.filter((each) => each.endsWith("!") && !children.some((child) => `${child.name}!` === each));
  return [
    ...missing.map((each) => `${name} without ${each.slice(0, -1)}`),
    ...children.filter((_, index) => places[index] === -1).map((child) => `${child.name} in ${name}`),
    ...(places.some((place, index) => place < (places[index - 1] ?? place)) ? [`${name} out of order`] : []),
  ];
}

/** Every element below these, themselves included. */
const flat = (elements: readonly XmlElement[]): XmlElement[] =>
  elements.flatMap((each) => [each, ...flat(each.children)]);

/** What in a text breaks the rules of ODM 1.3.2, each fault once: attributes, order, references to nothing, keys given twice. */
export function odmFaults(text: string): string[] {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" });
  const elements = flat(elementsOf(parser.parse(text) as Record<string, unknown>[]));
  const defined = (name: string) =>
    elements.filter((each) => each.name === name).map(({ attributes }) => attributes["OID"]);
  const known = new Map([...new Set(Object.values(targets))].map((name) => [name, new Set(defined(name))]));
  const shape = elements.flatMap((element) => {
    const rule = rules[element.name];
    return rule ? [...attributeFaults(element, rule), ...orderFaults(element, rule)] : [`unknown ${element.name}`];
  });
  const astray = elements.flatMap(({ name, attributes }) =>
    Object.entries(targets).flatMap(([attribute, target]) =>
      attributes[attribute] === undefined || known.get(target)?.has(attributes[attribute])
        ? []
        : [`${name} points at no ${target}`],
    ),
  );
  const doubled = [...known].flatMap(([name, oids]) =>
    oids.size < defined(name).length ? [`${name} defined twice`] : [],
  );
  return [...new Set([...shape, ...astray, ...doubled])];
}
