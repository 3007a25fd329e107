import type { Scope } from "~/domain/access/scope";
import { addDays } from "~/lib/civil-day";
import { recordAdverseEvent } from "~/services/cohorts/record-adverse-event.server";
import { recordAssessment } from "~/services/cohorts/record-assessment.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { screenParticipant } from "~/services/cohorts/screen-participant.server";
import { type DemonstrationAdverseEvent, demonstrationAdverseEvents } from "./adverse-events";
import { type AssessmentStep, courseSteps, type EventStep } from "./course-steps";
import { type Course, demonstrationCourses } from "./courses";
import { type Deed, evening } from "./deed";
import { withIncidents } from "./incidents";
import { seededRandom } from "./seeded-random";
import { sendSeriousEvent } from "./serious-sendings.server";
import { enterVisitOf } from "./visit-deeds.server";

/** Row ids that the entries need; cohorts are looked up when the entry is made, because some are opened on the way. */
export interface Ground {
  trialId: number;
  siteIds: ReadonlyMap<string, number>;
  cohortIds: ReadonlyMap<string, number>;
}

const everywhere: Scope = { everything: true, trialIds: [], siteIds: [], organisationIds: [] };
const provenance = "generated" as const;

function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The demonstration names ${code}, which is not there.`);
  return id;
}

function screening(ground: Ground, course: Course, at: Date): Deed {
  const { code, site, cohort, place, consentedOn, sex, birthYear } = course;
  return {
    at,
    enter: (act) =>
      screenParticipant(act, {
        trialId: ground.trialId,
        siteId: idOf(ground.siteIds, site),
        cohortId: idOf(ground.cohortIds, cohort),
        code,
        consentedOn,
        consentVersion: cohort === "C2" ? "3.0" : consentedOn < "2025-04-01" ? "1.0" : "2.0",
        sex,
        birthYear,
        siteNumber: `${site}-${cohort}-${String(place).padStart(3, "0")}`,
        provenance,
      }),
  };
}

function stepDeed(trialId: number, course: Course, step: EventStep | AssessmentStep, at: Date): Deed {
  const { code } = course;
  const common = { trialId, code, corrects: step.corrects ?? null, reason: step.reason ?? null, provenance };
  if ("event" in step) {
    const { event: kind, on: happenedOn, details, deviationReason } = step;
    const eligible = kind === "enrolled" ? deviationReason === undefined : undefined;
    const entry = { ...common, kind, happenedOn, details, eligible, deviationReason };
    return { at, enter: (act) => recordEvent(act, everywhere, entry) };
  }
  const { timepoint, on: assessedOn, scores, notAssessedReason = null } = step;
  const input = { ...common, instrument: "womac", timepoint, assessedOn, scores, notAssessedReason };
  return {
    at,
    enter: async (act) => {
      await recordAssessment(act, everywhere, input);
      await enterVisitOf(act, everywhere, { trialId, code }, step, course.cohort === "C2");
    },
  };
}

function adverseEventDeed(
  trialId: number,
  code: string,
  event: DemonstrationAdverseEvent,
  infusedOn: string,
  minutes: number,
): Deed {
  const { term, grade, seriousness, relation, outcome, fromInfusion, lasted } = event;
  const startedOn = addDays(infusedOn, fromInfusion);
  const knownOn = fromInfusion > 2 ? addDays(startedOn, 1) : startedOn;
  const endedOn = lasted === null ? null : addDays(startedOn, lasted);
  const input = { term, grade, grading: "CTCAE 5.0", seriousness, relation, outcome, startedOn, endedOn, knownOn };
  return {
    at: evening(endedOn !== null && endedOn > knownOn ? endedOn : knownOn, minutes),
    enter: async (act) => {
      const { number } = await recordAdverseEvent(act, everywhere, { trialId, code, provenance }, input);
      if (seriousness !== null) await sendSeriousEvent(act, everywhere, { trialId, code, number }, input);
    },
  };
}

function deedsOf(ground: Ground, course: Course, index: number): Deed[] {
  const { steps, infusedOn } = courseSteps(course, seededRandom(1_000 + index));
  const minutes = index * 4;
  const entered = withIncidents(course, steps).map((step, number) =>
    stepDeed(ground.trialId, course, step, evening(step.enteredOn ?? step.on, minutes + number / 10)),
  );
  const happened = demonstrationAdverseEvents
    .filter((event) => event.cohort === course.cohort && event.site === course.site && event.place === course.place)
    .map((event) => adverseEventDeed(ground.trialId, course.code, event, infusedOn ?? course.consentedOn, minutes + 3));
  return [screening(ground, course, evening(course.consentedOn, minutes - 1)), ...entered, ...happened];
}

/** Every entry of every made-up participant, unsorted. */
export function participantDeeds(ground: Ground): Deed[] {
  return demonstrationCourses().flatMap((course, index) => deedsOf(ground, course, index));
}
