import { participantCode } from "~/domain/cohorts/participant-code";
import { addDays, daysBetween } from "~/lib/civil-day";
import { type SeededRandom, seededRandom } from "./seeded-random";
import { workingDay } from "./working-day";

/** How a made-up participant's way ends, or where it stands. */
export type Fate =
  | "screening-failed"
  | "left-in-screening"
  | "lost-in-screening"
  | "in-screening"
  | "product-failed"
  | "left-before-infusion"
  | "in-manufacture"
  | "responder"
  | "non-responder"
  | "lost"
  | "left-after-infusion"
  | "in-follow-up";

/** A made-up participant before anything is dated but the consent. */
export interface Course {
  code: string;
  cohort: "P1" | "C2";
  site: string;
  /** Place among the site's participants of the cohort, from 1. */
  place: number;
  fate: Fate;
  consentedOn: string;
  sex: "female" | "male";
  birthYear: number;
}

/** Consents of one cohort at one site, evenly spread from the first day to the last, with their fates in order. */
interface Intake {
  cohort: Course["cohort"];
  site: string;
  from: string;
  to: string;
  fates: readonly Fate[];
}

const letters: Readonly<Record<string, Fate>> = {
  f: "screening-failed",
  w: "left-in-screening",
  u: "lost-in-screening",
  s: "in-screening",
  p: "product-failed",
  b: "left-before-infusion",
  m: "in-manufacture",
  R: "responder",
  N: "non-responder",
  L: "lost",
  W: "left-after-infusion",
  I: "in-follow-up",
};

function fatesOf(text: string): Fate[] {
  return [...text].map((letter) => letters[letter] ?? "in-screening");
}

/**
 * Phase 1: 41 consented = 8 failed screening + 1 left and 2 lost during it + 30 enrolled; 30 = 1 product failure + 1 left
 * before infusion + 28 infused; 28 = 15 responders + 9 non-responders + 2 lost (not evaluable) + 2 not yet assessed.
 * Extension: 5 consented = 2 in screening + 3 enrolled; 3 = 1 in manufacture + 2 infused and in follow-up.
 */
const intakes: readonly Intake[] = [
  { cohort: "P1", site: "HN", from: "2024-03-04", to: "2025-09-08", fates: fatesOf("RfNRuRLfRNpfRNR") },
  { cohort: "P1", site: "HUE", from: "2024-04-22", to: "2025-08-25", fates: fatesOf("NRfRbRWwRfN") },
  { cohort: "P1", site: "DN", from: "2024-07-08", to: "2025-09-22", fates: fatesOf("RNfLRuNRfN") },
  { cohort: "P1", site: "CT", from: "2025-01-20", to: "2025-10-13", fates: fatesOf("RfNRI") },
  { cohort: "C2", site: "HN", from: "2026-07-02", to: "2026-07-21", fates: fatesOf("Ims") },
  { cohort: "C2", site: "HUE", from: "2026-07-03", to: "2026-07-22", fates: fatesOf("Is") },
];

function coursesOf(intake: Intake, random: SeededRandom): Course[] {
  const gap = daysBetween(intake.from, intake.to) / (intake.fates.length - 1);
  return intake.fates.map((fate, index) => {
    const shift = index === 0 ? 0 : random.whole(-Math.floor(gap / 4), 0);
    return {
      code: participantCode(Uint8Array.from({ length: 6 }, () => random.whole(0, 249))),
      cohort: intake.cohort,
      site: intake.site,
      place: index + 1,
      fate,
      consentedOn: workingDay(addDays(intake.from, Math.round(gap * index) + shift)),
      sex: random.whole(1, 3) === 1 ? "male" : "female",
      birthYear: random.whole(1950, 1976),
    };
  });
}

/** Every made-up participant of the demonstration trial, the same each time. */
export function demonstrationCourses(): Course[] {
  const random = seededRandom(20_240_304);
  return intakes.flatMap((intake) => coursesOf(intake, random));
}
