import { z } from "zod";

/** What a protocol may ask of a person's age beside the year of birth (field rules, "Capture"). */
export interface AgeAsked {
  months: boolean;
  majorityMonth: boolean;
}

/** Age in whole months on the day of consent, and the month (`2031-05`) in which majority is reached; null where not held. */
export const consentAgeSchema = z.object({
  months: z.number().int().min(0).max(1_500).nullable(),
  majorityMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable(),
});

export type ConsentAge = z.infer<typeof consentAgeSchema>;

/** The age of majority in Vietnam, in years (Civil Code 2015, article 20). */
export const majorityYears = 18;

/** What is known of a person's age when they consent. */
export interface KnownAge {
  consentedOn: string;
  birthYear: number | null;
  age: ConsentAge | null;
}

/**
 * Whether somebody was a minor on the day of consent beyond doubt: by age in months, by the month of majority, or by the year of
 * birth, which settles it only where the whole year lies before majority. False where nothing is known or it may be either.
 */
export function surelyMinor({ consentedOn, birthYear, age }: KnownAge): boolean {
  if (age?.months != null) return age.months < majorityYears * 12;
  if (age?.majorityMonth != null) return consentedOn.slice(0, 7) < age.majorityMonth;
  return birthYear !== null && Number(consentedOn.slice(0, 4)) - birthYear < majorityYears;
}

/**
 * Whether majority may have been reached by a day: from the month of majority on where it is held, else from the year in which
 * the year of birth allows it. False where neither is known.
 */
export function mayBeOfAge(day: string, birthYear: number | null, age: ConsentAge | null): boolean {
  if (age?.majorityMonth != null) return day.slice(0, 7) >= age.majorityMonth;
  return birthYear !== null && Number(day.slice(0, 4)) - birthYear >= majorityYears;
}

/** Whether age in months and year of birth can both be true: a completed month may reach back into the month before. */
export function ageFitsBirthYear({ consentedOn, birthYear, age }: KnownAge): boolean {
  if (birthYear === null || age?.months == null) return true;
  const [year = 0, month = 1] = consentedOn.split("-").map(Number);
  const born = year * 12 + (month - 1) - age.months;
  return Math.floor((born - 1) / 12) <= birthYear && birthYear <= Math.floor(born / 12);
}
