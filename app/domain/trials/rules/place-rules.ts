import type { TrialRecord } from "../trial-record";
import { allDiffer, isRecruiting } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

type Place = TrialRecord["places"]["places"][number];

const places = ({ places: section }: TrialRecord): readonly Place[] => section.places;
const recruits = ({ status }: Place): boolean => status === "recruiting" || status === "enrolling_by_invitation";

/** Where participants are recruited. */
export const placeRules: readonly RegistrationRule[] = [
  rule("places", ["warning", "prs"], "places.places", (r) => r.places.places.length > 0),
  rule(
    "recruiting_place",
    ["error", "prs"],
    "places.places",
    (r) => !isRecruiting(r) || r.places.places.some(recruits),
  ),
  rule("recruiting_contact", ["error", "prs"], "places.places", (r) => {
    const central = r.responsibility.centralContacts.length > 0 || Boolean(r.responsibility.publicContact?.name);
    return !isRecruiting(r) || central || r.places.places.filter(recruits).every(({ contacts }) => contacts.length > 0);
  }),
  rule("recruits_nowhere", ["error", "registry"], "places.places", (r) => {
    const begun = isRecruiting(r) || r.enrolment.recruitmentStatus !== "pending";
    return begun || !r.places.places.some(recruits);
  }),
  rule("place_twice", ["warning", "prs"], "places.places", (r) =>
    allDiffer(r.places.places.map(({ facility, city }) => (facility ? `${facility}\n${city ?? ""}` : undefined))),
  ),
  rule("country_without_place", ["note", "registry"], "places.places", (r) => {
    const named = new Set(r.places.places.map(({ country }) => country));
    return r.places.places.length === 0 || r.design.countries.every((country) => named.has(country));
  }),
  eachRow("place_facility", ["error", "prs"], "places.places.facility", places, ({ facility }) => Boolean(facility)),
  eachRow("place_city", ["error", "prs"], "places.places.city", places, ({ city }) => Boolean(city)),
  eachRow("place_country", ["error", "prs"], "places.places.country", places, ({ country, countryName }) =>
    Boolean(country || countryName),
  ),
  eachRow(
    "place_country_listed",
    ["warning", "registry"],
    "places.places.country",
    places,
    ({ country }, r) => !country || r.design.countries.includes(country),
  ),
  eachRow(
    "place_coordinates",
    ["error", "registry"],
    "places.places.latitude",
    places,
    ({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined),
  ),
];
