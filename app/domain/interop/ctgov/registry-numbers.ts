import { isPartialDate } from "~/lib/partial-date";
import { coded, plainText } from "../mapping/codecs";
import { itemMark, putAt, treeAt, treesOf, type Tree, valueAt } from "../mapping/json-tree";
import { field, type RowsPair, type Traces } from "../mapping/pair";
import { identifierKind } from "./code-lists";

/** The registry's name as the record bears it. */
export const ctgovName = "ClinicalTrials.gov";

/** The form of a ClinicalTrials.gov number. */
export const nctForm = /^NCT\d{8}$/;

const identificationPath = ["protocolSection", "identificationModule"];
const statusPath = ["protocolSection", "statusModule"];
const listPath = ["identification", "secondaryIdentifiers"];

/** Begins the ids of identifiers that were secondary at ClinicalTrials.gov. */
const secondaryPrefix = "sid";

function isOwnNumber(item: Tree): boolean {
  return nctForm.test(String(item["number"])) && !String(item["id"]).startsWith(`${secondaryPrefix}-`);
}

/** Who issued a number, in words for those of which the source says only what they are. */
const issuers: Readonly<Record<string, string>> = {
  eudract: "EudraCT",
  ctis: "EU Clinical Trials Information System",
  nih_grant: "U.S. NIH",
  fda_grant: "U.S. FDA",
  va_grant: "U.S. VA",
  cdc_grant: "U.S. CDC",
  ahrq_grant: "U.S. AHRQ",
  samhsa_grant: "U.S. SAMHSA",
  registry: "Registry",
  other_grant: "Funder",
};

export const secondaryIdentifiers: RowsPair = {
  kind: "rows",
  from: "secondaryIdInfos",
  to: listPath.join("."),
  prefix: secondaryPrefix,
  named: ["id", "type", "domain"],
  only: (item) => !isOwnNumber(item),
  pairs: [
    field("id", "number", plainText),
    field("type", "kind", coded(identifierKind)),
    field("domain", "authority", plainText),
    field("link", "link", plainText),
  ],
};

/** Adds the study's own number and its former ones to the identifiers that were read, and an issuer where none is named. */
export function readRegistryNumbers(study: Tree, record: Tree, traces: Traces): void {
  const module = valueAt(study, identificationPath);
  const read = treesOf(valueAt(record, listPath)) ?? [];
  const named = read.map((item) => ({
    ...item,
    authority: item["authority"] ?? issuers[String(item["kind"])] ?? "Other identifier",
  }));
  const own: Tree[] = [];
  const nct = valueAt(study, [...identificationPath, "nctId"]);
  const registered = valueAt(study, [...statusPath, "studyFirstSubmitDate"]);
  if (typeof nct === "string" && nctForm.test(nct)) {
    const dated = typeof registered === "string" && isPartialDate(registered);
    const link = `https://clinicaltrials.gov/study/${nct}`;
    const on = dated ? { registeredOn: registered } : {};
    own.push({ id: "nct", authority: ctgovName, number: nct, kind: "registry", link, ...on });
    traces.sources.set("identification.secondaryIdentifiers.nct.number", {
      from: "/protocolSection/identificationModule/nctId",
      value: nct,
    });
    if (dated) {
      traces.sources.set("identification.secondaryIdentifiers.nct.registeredOn", {
        from: "/protocolSection/statusModule/studyFirstSubmitDate",
        value: registered,
      });
    }
  }
  const aliases = valueAt(study, [...identificationPath, "nctIdAliases"]);
  for (const number of Array.isArray(aliases) ? aliases : []) {
    if (typeof number !== "string" || !nctForm.test(number)) continue;
    own.push({ id: `alias-${number.toLowerCase()}`, authority: ctgovName, number, kind: "registry" });
    traces.sources.set("identification.secondaryIdentifiers#nctIdAliases", {
      from: "/protocolSection/identificationModule/nctIdAliases",
      value: number,
    });
  }
  if (module !== undefined && own.length + named.length > 0) putAt(record, listPath, [...own, ...named]);
}

/** Writes the study's own number, when it was first submitted, and its former numbers. */
export function writeRegistryNumbers(record: Tree, study: Tree): void {
  const [own, ...former] = (treesOf(valueAt(record, listPath)) ?? []).filter(isOwnNumber);
  if (!own) return;
  putAt(study, [...identificationPath, "nctId"], own["number"]);
  putAt(study, [...statusPath, "studyFirstSubmitDate"], own["registeredOn"]);
  const aliases = former.flatMap(({ number }) => (number === undefined ? [] : [number]));
  if (aliases.length > 0) putAt(study, [...identificationPath, "nctIdAliases"], aliases);
}

/** Names this registry's own number among the study's secondary ones, for a record that did not come from there. */
export function writeOwnNumber(study: Tree, identity: { number: string; registry: string }): void {
  const module = treeAt(study, identificationPath);
  const others = treesOf(module["secondaryIdInfos"]) ?? [];
  const id = `own-${identity.number.toLowerCase()}`;
  module["secondaryIdInfos"] = [
    ...others,
    { [itemMark]: id, id: identity.number, type: "REGISTRY", domain: identity.registry },
  ];
}
