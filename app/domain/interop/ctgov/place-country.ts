import { countryName } from "~/lib/formatting/countries";
import { countryCodeOf } from "../mapping/country-codes";
import type { GroupCodec } from "../mapping/pair";

/** A place's country is a name there; a name of no country in ISO 3166-1 is kept as it is. */
export const placeCountry: GroupCodec = {
  read: (value, refuse) => {
    if (typeof value !== "string") return refuse("wrong_kind");
    const code = countryCodeOf(value);
    if (code !== undefined) return { country: code };
    return value.trim() === "" ? undefined : { countryName: value };
  },
  write: ({ country, countryName: name }) => (typeof country === "string" ? countryName(country, "en") : name),
};
