import type { BestResponseRules } from "~/domain/outcomes/best-overall-response";
import { recistCourse, usualBestResponseRules } from "~/domain/outcomes/recist-course";
import { criteriaOf } from "~/domain/outcomes/response-criteria";
import { isTumourInstrument, type TumourInstrument } from "~/domain/outcomes/tumour-instruments";
import { standingAssessments } from "~/domain/outcomes/standing-response";
import { daysBetween } from "~/lib/civil-day";
import { courseFrame, type PersonCourse, type ResponsePerson } from "./response-person";

/** The tumour instrument that the participants were read by; undefined where nobody was. */
export function tumourInstrumentOf(people: readonly ResponsePerson[]): TumourInstrument | undefined {
  return people.flatMap(({ entries }) => entries.map(({ instrument }) => instrument)).find(isTumourInstrument);
}

/**
 * A participant's course by RECIST 1.1 or mRECIST, from the primary reader: response of each visit, and as the best the
 * confirmed best overall response, which is never inferred from the size of the change. Null for somebody not infused.
 */
export function tumourCourse(
  person: ResponsePerson,
  instrument: TumourInstrument,
  rules: BestResponseRules = usualBestResponseRules,
): PersonCourse | null {
  const { infusedOn } = person;
  if (infusedOn === null) return null;
  const readings = standingAssessments(person.entries)
    .filter((entry) => entry.isPrimaryReader && entry.instrument === instrument)
    .map(({ timepoint, assessedOn, scores, answers }) => {
      return { timepoint, assessedOn, scores: scores ?? {}, answers: answers ?? {} };
    });
  const { baselineSum, visits, best } = recistCourse(readings, infusedOn, criteriaOf(instrument), rules);
  const changeOf = (sum: number | null) =>
    sum === null || baselineSum === null || baselineSum === 0 ? null : (sum - baselineSum) / baselineSum;
  const end = best.derivation.find(({ code }) => code === "progression-ends-assessment")?.visit ?? null;
  const untilProgression = end === null ? visits : visits.slice(0, end + 1);
  const changes = untilProgression.map(({ sum }) => changeOf(sum)).filter((change) => change !== null);
  return {
    ...courseFrame(person, daysBetween(infusedOn, person.lastOn)),
    best: visits.length === 0 ? null : best.response,
    shownChange: changes.length === 0 ? null : Math.min(...changes),
    days: visits.map(({ day, sum, response }, index) => ({
      day,
      change: changeOf(sum),
      responding: response === "NE" ? null : response === "CR" || response === "PR",
      progressed: response === "PD" || index === end,
    })),
    untilProgression: true,
  };
}
