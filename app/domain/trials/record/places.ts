import { z } from "zod";
import { overallStatuses } from "../protocol-terms";
import { line, stableId } from "./parts";
import { official } from "./responsibility";

/** One place where participants are recruited, as registered; the sites that keep the cohort are rows of their own. */
export const place = z.object({
  id: stableId,
  facility: line.optional(),
  city: line.optional(),
  /** Province or state. */
  province: line.optional(),
  postcode: line.optional(),
  /** ISO 3166-1 alpha-2; absent where the source's country is not in that list, which then stands in `countryName`. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  countryName: line.optional(),
  status: z.enum(overallStatuses).optional(),
  contacts: z.array(official).default([]),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

/** Where the trial recruits. */
export const places = z.object({ places: z.array(place).default([]) });
