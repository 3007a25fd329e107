import { putAt, treesOf, type Tree, valueAt } from "../mapping/json-tree";

const contactParts = ["name", "affiliation", "email", "phone"];

function contactOf(person: Tree): Tree {
  return Object.fromEntries(contactParts.flatMap((part) => (person[part] === undefined ? [] : [[part, person[part]]])));
}

/**
 * Items of WHO's data set that a study states in other words: the countries (item 11) are those of its places, the contact for
 * the public (item 7) is the first central one, the scientific one (item 8) its principal investigator, else its first official.
 */
export function readDerivedItems(record: Tree): void {
  const places = treesOf(valueAt(record, ["places", "places"])) ?? [];
  const countries = [...new Set(places.flatMap(({ country }) => (typeof country === "string" ? [country] : [])))];
  if (countries.length > 0) putAt(record, ["design", "countries"], countries);
  const [central] = treesOf(valueAt(record, ["responsibility", "centralContacts"])) ?? [];
  const officials = treesOf(valueAt(record, ["responsibility", "officials"])) ?? [];
  const scientific = officials.find(({ role }) => role === "principal_investigator") ?? officials[0];
  if (central) putAt(record, ["responsibility", "publicContact"], contactOf(central));
  if (scientific) putAt(record, ["responsibility", "scientificContact"], contactOf(scientific));
}
