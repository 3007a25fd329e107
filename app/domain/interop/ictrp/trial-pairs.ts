import { countryName } from "~/lib/formatting/countries";
import { englishText, namedItems, plainText, plainTexts } from "../mapping/codecs";
import { countryCodeOf } from "../mapping/country-codes";
import { below, type Codec, field, group, type Pair } from "../mapping/pair";
import { ageLimit, dateKind, gender, phase, recruitmentStatus, size, slashedDate, studyType } from "./code-lists";
import { contacts } from "./contacts";
import { conditionText, criteria, designText, interventionText, outcomeTexts } from "./free-texts";

const countries: Codec = {
  read: (value, refuse) => {
    if (!Array.isArray(value)) return refuse("wrong_kind");
    const codes = value.flatMap((name) => countryCodeOf(String(name)) ?? []);
    if (codes.length < value.length) refuse("unknown_value");
    return [...new Set(codes)];
  },
  write: (value) =>
    Array.isArray(value) && value.length > 0 ? value.map((code) => countryName(String(code), "en")) : undefined,
};

const main: Pair[] = [
  field("primary_sponsor", "responsibility.primarySponsor", englishText),
  field("public_title", "identification.publicTitle", englishText),
  field("acronym", "identification.acronym", plainText),
  field("scientific_title", "identification.scientificTitle", englishText),
  field("date_enrolment", "enrolment.firstEnrolment.date", slashedDate),
  field("type_enrolment", "enrolment.firstEnrolment.kind", dateKind),
  field("target_size", "enrolment.plannedSize", size),
  field("recruitment_status", "enrolment.recruitmentStatus", recruitmentStatus),
  field("study_type", "design.studyType", studyType),
  group("study_design", "design", designText),
  field("phase", "design.phase", phase),
  group("hc_freetext", "design", conditionText),
  group("i_freetext", "design", interventionText),
];

const criteriaGroup: Pair[] = [
  group("inclusion_criteria", "eligibility", criteria("inclusion")),
  group("exclusion_criteria", "eligibility", criteria("exclusion")),
  group("agemin", "eligibility", ageLimit("minimum")),
  group("agemax", "eligibility", ageLimit("maximum")),
  field("gender", "eligibility.sex", gender),
];

/** The fields of a trial in ICTRP's format but for its numbers and codes. */
export const trialPairs: readonly Pair[] = [
  ...below("main", main),
  group("contacts", "responsibility", contacts),
  field("countries", "design.countries", countries),
  ...below("criteria", criteriaGroup),
  field("health_condition_keyword", "identification.keywords", plainTexts),
  field("primary_outcome", "outcomes.primary", outcomeTexts("pri")),
  field("secondary_outcome", "outcomes.secondary", outcomeTexts("sec")),
  field("secondary_sponsor", "responsibility.secondarySponsors", namedItems("col")),
  field("source_support", "responsibility.support", namedItems("sup")),
  {
    kind: "rows",
    from: "secondary_ids",
    to: "identification.secondaryIdentifiers",
    prefix: "sid",
    named: ["sec_id", "issuing_authority"],
    pairs: [field("sec_id", "number", plainText), field("issuing_authority", "authority", plainText)],
  },
];
