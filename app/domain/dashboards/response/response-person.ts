import type { AssessmentEntry } from "~/domain/outcomes/standing-response";

/** An assessment as the charts of response read it. */
export interface PersonEntry extends AssessmentEntry {
  answers: Readonly<Record<string, string>> | null;
}

/** A participant as the charts of response need them; nobody's name or site number is in it. */
export interface ResponsePerson {
  code: string;
  cohortCode: string;
  /** Null where nothing is allocated, or where the reader may not see it. */
  armCode: string | null;
  sex: string | null;
  /** Age in years in the year of consent; null where the year of birth is not held. */
  age: number | null;
  enrolledOn: string | null;
  infusedOn: string | null;
  /** The last day on which anything is known of them. */
  lastOn: string;
  stage: string;
  entries: readonly PersonEntry[];
}

/** One assessed visit after the infusion. */
export interface CourseDay {
  /** Days from the infusion. */
  day: number;
  /** Change from baseline as a fraction of the baseline; null where it cannot be formed. */
  change: number | null;
  /** In response at this visit; null where it was not evaluable. */
  responding: boolean | null;
  /** Progression, where the criteria know one. */
  progressed: boolean;
}

/** A participant's course in the terms that every chart shares. */
export interface PersonCourse {
  code: string;
  cohortCode: string;
  /** `CR` to `NE` of tumour criteria, else `responder`, `non_responder`, `not_evaluable`; null while not yet assessed. */
  best: string | null;
  /** The change that a waterfall draws: the best of tumour sums, else that at the definition's timepoint; null where none is. */
  shownChange: number | null;
  days: CourseDay[];
  /**
   * Tumour criteria: only a best overall response of CR or PR is a response, it lasts until progression or death, and visits
   * after progression count no more. Of scores every visit is judged for itself.
   */
  untilProgression: boolean;
  /** Days from infusion to the last day known. */
  followed: number;
  ongoing: boolean;
  died: boolean;
}

/** Stages in which nobody follows a participant any more. */
const ended = ["completed", "left", "lost", "died", "screen_failed", "product_failed"];

/** What of a course does not depend on the instrument; null for somebody who was not infused. */
export function courseFrame(person: ResponsePerson, lastDay: number) {
  const { code, cohortCode, stage } = person;
  return { code, cohortCode, followed: Math.max(0, lastDay), ongoing: !ended.includes(stage), died: stage === "died" };
}
