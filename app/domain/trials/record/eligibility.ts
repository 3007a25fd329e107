import { z } from "zod";
import { localText } from "../local-text";
import { ageUnits } from "../protocol-terms";
import { sexes } from "../registry-terms";

const age = z.number().int().min(0).max(1_000_000);

/** Item 14. An absent age limit is not stated; `noMinimumAge` says that there is none. Ages are in years unless a unit is given. */
export const eligibility = z.object({
  inclusion: localText.optional(),
  exclusion: localText.optional(),
  /** The criteria as one text, where a source does not part them. */
  criteria: localText.optional(),
  minimumAge: age.optional(),
  minimumAgeUnit: z.enum(ageUnits).optional(),
  noMinimumAge: z.boolean().optional(),
  maximumAge: age.optional(),
  maximumAgeUnit: z.enum(ageUnits).optional(),
  noMaximumAge: z.boolean().optional(),
  sex: z.enum(sexes).optional(),
  /** Eligibility rests on gender identity, as the description says. */
  genderBased: z.boolean().optional(),
  genderDescription: localText.optional(),
  healthyVolunteers: z.boolean().optional(),
});
