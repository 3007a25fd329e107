import type { AgeUnit } from "../protocol-terms";
import { english, readsAsVietnamese, vietnamese } from "./conditions";
import { type RegistrationRule, rule } from "./rule";

/** Days of a unit of age; a year has 365.25. */
const days: Readonly<Record<AgeUnit, number>> = {
  years: 365.25,
  months: 365.25 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
};

/** An age in days; a limit without a unit is in years. */
function ageInDays(age: number | undefined, unit: AgeUnit | undefined): number | undefined {
  return age === undefined ? undefined : age * days[unit ?? "years"];
}

/** Who may take part: item 14. */
export const eligibilityRules: readonly RegistrationRule[] = [
  rule(
    "inclusion",
    ["error", "who"],
    "eligibility.inclusion",
    ({ eligibility }) => english(eligibility.inclusion) || english(eligibility.criteria),
  ),
  rule(
    "exclusion",
    ["error", "who"],
    "eligibility.exclusion",
    ({ eligibility }) => english(eligibility.exclusion) || english(eligibility.criteria),
  ),
  rule(
    "inclusion_vi",
    ["warning", "registry"],
    "eligibility.inclusion",
    ({ eligibility }) => vietnamese(eligibility.inclusion) || vietnamese(eligibility.criteria),
  ),
  rule(
    "criteria_language",
    ["warning", "whoStandards"],
    "eligibility.inclusion",
    ({ eligibility }) => !readsAsVietnamese(eligibility.inclusion?.en) && !readsAsVietnamese(eligibility.exclusion?.en),
  ),
  rule(
    "minimum_age",
    ["warning", "who"],
    "eligibility.minimumAge",
    ({ eligibility }) => eligibility.minimumAge !== undefined || Boolean(eligibility.noMinimumAge),
  ),
  rule(
    "maximum_age",
    ["note", "who"],
    "eligibility.maximumAge",
    ({ eligibility }) => eligibility.maximumAge !== undefined || Boolean(eligibility.noMaximumAge),
  ),
  rule(
    "no_minimum_age",
    ["error", "registry"],
    "eligibility.noMinimumAge",
    ({ eligibility }) => !eligibility.noMinimumAge || eligibility.minimumAge === undefined,
  ),
  rule(
    "no_maximum_age",
    ["error", "registry"],
    "eligibility.noMaximumAge",
    ({ eligibility }) => !eligibility.noMaximumAge || eligibility.maximumAge === undefined,
  ),
  rule("age_order", ["error", "registry"], "eligibility.maximumAge", ({ eligibility }) => {
    const least = ageInDays(eligibility.minimumAge, eligibility.minimumAgeUnit);
    const most = ageInDays(eligibility.maximumAge, eligibility.maximumAgeUnit);
    return least === undefined || most === undefined || least <= most;
  }),
  rule("age_beyond_life", ["warning", "registry"], "eligibility.maximumAge", ({ eligibility }) => {
    const most = ageInDays(eligibility.maximumAge, eligibility.maximumAgeUnit);
    return most === undefined || most <= 120 * days.years;
  }),
  rule("sex", ["error", "who"], "eligibility.sex", ({ eligibility }) => Boolean(eligibility.sex)),
  rule(
    "gender_description",
    ["error", "prs"],
    "eligibility.genderDescription",
    ({ eligibility }) => !eligibility.genderBased || english(eligibility.genderDescription),
  ),
  rule(
    "healthy_volunteers",
    ["warning", "who"],
    "eligibility.healthyVolunteers",
    ({ eligibility }) => eligibility.healthyVolunteers !== undefined,
  ),
];
