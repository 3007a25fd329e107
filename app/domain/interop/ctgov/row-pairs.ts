import { coded, decimal, englishText, isoDate, plainText, plainTexts } from "../mapping/codecs";
import { below, field, group, type Pair, type RowsPair } from "../mapping/pair";
import * as codes from "./code-lists";
import { placeCountry } from "./place-country";
import { secondaryIdentifiers } from "./registry-numbers";

const outcome: Pair[] = [
  field("measure", "name", englishText),
  field("description", "method", englishText),
  field("timeFrame", "timepoint", englishText),
];

const outcomes = (list: "primary" | "secondary" | "other"): RowsPair => ({
  kind: "rows",
  from: `${list}Outcomes`,
  to: `outcomes.${list}`,
  prefix: list.slice(0, 3),
  named: ["measure", "timeFrame"],
  pairs: outcome,
});

const person: Pair[] = [
  field("name", "name", plainText),
  field("role", "role", coded(codes.officialRole)),
  field("affiliation", "affiliation", plainText),
  field("phone", "phone", plainText),
  field("phoneExt", "phoneExtension", plainText),
  field("email", "email", plainText),
];

const people = (from: string, to: string, prefix: string): RowsPair => ({
  kind: "rows",
  from,
  to,
  prefix,
  named: ["name", "role", "affiliation", "email"],
  pairs: person,
});

const arms: RowsPair = {
  kind: "rows",
  from: "armGroups",
  to: "design.arms",
  prefix: "arm",
  named: ["label"],
  pairs: [
    field("label", "name", englishText),
    field("type", "kind", coded(codes.armKind)),
    field("description", "description", englishText),
  ],
};

const interventions: RowsPair = {
  kind: "rows",
  from: "interventions",
  to: "design.interventions",
  prefix: "int",
  named: ["type", "name"],
  pairs: [
    field("type", "kind", coded(codes.interventionKind)),
    field("name", "name", englishText),
    field("description", "description", englishText),
    field("otherNames", "otherNames", plainTexts),
  ],
};

const places: RowsPair = {
  kind: "rows",
  from: "locations",
  to: "places.places",
  prefix: "loc",
  named: ["facility", "city", "state", "zip", "country"],
  pairs: [
    field("facility", "facility", plainText),
    field("status", "status", coded(codes.overallStatus)),
    field("city", "city", plainText),
    field("state", "province", plainText),
    field("zip", "postcode", plainText),
    group("country", "", placeCountry),
    people("contacts", "contacts", "con"),
    field("geoPoint/lat", "latitude", decimal),
    field("geoPoint/lon", "longitude", decimal),
  ],
};

const references: RowsPair = {
  kind: "rows",
  from: "references",
  to: "references.references",
  prefix: "ref",
  named: ["pmid", "citation"],
  pairs: [
    field("pmid", "pmid", plainText),
    field("type", "kind", coded(codes.referenceKind)),
    field("citation", "citation", plainText),
  ],
};

const links: RowsPair = {
  kind: "rows",
  from: "seeAlsoLinks",
  to: "references.links",
  prefix: "link",
  named: ["url"],
  pairs: [field("label", "label", plainText), field("url", "url", plainText)],
};

const documents: RowsPair = {
  kind: "rows",
  from: "documentSection/largeDocumentModule/largeDocs",
  to: "references.documents",
  prefix: "doc",
  named: ["filename", "label"],
  pairs: [field("label", "name", plainText), field("date", "date", isoDate)],
};

const module = (name: string, pairs: readonly Pair[]) => below(`protocolSection/${name}`, pairs);

/** The repeated groups of a study. */
export const rowPairs: readonly Pair[] = [
  ...module("identificationModule", [secondaryIdentifiers]),
  ...module("armsInterventionsModule", [arms, interventions]),
  ...module("outcomesModule", [outcomes("primary"), outcomes("secondary"), outcomes("other")]),
  ...module("contactsLocationsModule", [
    people("centralContacts", "responsibility.centralContacts", "cen"),
    people("overallOfficials", "responsibility.officials", "off"),
    places,
  ]),
  ...module("referencesModule", [references, links]),
  documents,
];
