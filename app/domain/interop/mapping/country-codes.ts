import { countryCodes } from "~/lib/formatting/country-codes";
import { countryName } from "~/lib/formatting/countries";
import { foldText } from "~/lib/fold-text";

/** Names that registries use beside the common English ones, folded. */
const otherNames: Readonly<Record<string, string>> = {
  "viet nam": "VN",
  "korea, republic of": "KR",
  "korea, democratic people's republic of": "KP",
  "republic of korea": "KR",
  "russian federation": "RU",
  "iran, islamic republic of": "IR",
  "iran (islamic republic of)": "IR",
  "syrian arab republic": "SY",
  "czech republic": "CZ",
  turkey: "TR",
  "turkey (turkiye)": "TR",
  macedonia: "MK",
  "macedonia, the former yugoslav republic of": "MK",
  "moldova, republic of": "MD",
  "tanzania, united republic of": "TZ",
  "lao people's democratic republic": "LA",
  "hong kong": "HK",
  macau: "MO",
  macao: "MO",
  burma: "MM",
  myanmar: "MM",
  "taiwan, province of china": "TW",
  "palestinian territory, occupied": "PS",
  "palestinian territories, occupied": "PS",
  "brunei darussalam": "BN",
  "cote d'ivoire": "CI",
  "congo, the democratic republic of the": "CD",
  congo: "CG",
  swaziland: "SZ",
  "united states of america": "US",
  usa: "US",
  uk: "GB",
  reunion: "RE",
};

/** A name without what registries write this way or that: marks, articles, the word and, Saint. */
function plainName(name: string): string {
  return foldText(name.trim())
    .replaceAll("’", "'")
    .replace(/^the /, "")
    .replace(/^saint /, "st. ")
    .replaceAll(" & ", " and ");
}

let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of a country by a name that registries use; undefined when it is none. */
export function countryCodeOf(name: string): string | undefined {
  codes ??= new Map([
    ...countryCodes.map((code) => [plainName(countryName(code, "en")), code] as const),
    ...Object.entries(otherNames),
  ]);
  return codes.get(plainName(name)) ?? (/^[A-Z]{2}$/.test(name) && countryCodes.includes(name) ? name : undefined);
}
