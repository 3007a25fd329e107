import { evaluateResponder } from "~/domain/outcomes/evaluate-responder";
import type { ResponderRule } from "~/domain/outcomes/responder-definition";
import { type DefinitionInForce, standingAssessments, standingResponse } from "~/domain/outcomes/standing-response";
import { daysBetween } from "~/lib/civil-day";
import {
  type CourseDay,
  courseFrame,
  type PersonCourse,
  type PersonEntry,
  type ResponsePerson,
} from "./response-person";

/** The item that a rule names first: the one whose change is drawn. */
export function firstItem(rule: ResponderRule): string | null {
  if (rule.kind === "change") return rule.instrument;
  for (const part of rule.rules) {
    const found = firstItem(part);
    if (found !== null) return found;
  }
  return null;
}

function changeOf(item: string | null, baseline: PersonEntry | undefined, now: PersonEntry): number | null {
  const [before, after] = item === null ? [] : [baseline?.scores?.[item], now.scores?.[item]];
  if (before === undefined || after === undefined || before === 0) return null;
  return (after - before) / Math.abs(before);
}

const responding = { responder: true, "non-responder": false, "not-evaluable": null } as const;

/**
 * A participant's course by a responder definition on scores: at each visit of the primary reader whether the rule is met
 * against baseline, and the change of the item that the rule names first. Null for somebody who was not infused.
 */
export function scoreCourse(person: ResponsePerson, definition: DefinitionInForce): PersonCourse | null {
  const { infusedOn } = person;
  if (infusedOn === null) return null;
  const own = standingAssessments(person.entries).filter(
    ({ instrument, isPrimaryReader }) => isPrimaryReader && instrument === definition.instrument,
  );
  const baseline = own.findLast(({ timepoint }) => timepoint === "baseline");
  const item = firstItem(definition.rule.rule);
  const visits = own.filter(({ timepoint }) => timepoint !== "baseline");
  const days = visits
    .map((entry): CourseDay => {
      const verdict = entry.scores && evaluateResponder(definition.rule, baseline?.scores ?? {}, entry.scores).verdict;
      return {
        day: daysBetween(infusedOn, entry.assessedOn),
        change: changeOf(item, baseline, entry),
        responding: verdict === null ? null : responding[verdict],
        progressed: false,
      };
    })
    .toSorted((a, b) => a.day - b.day);
  const judged = visits.findLast(({ timepoint }) => timepoint === definition.timepoint);
  return {
    ...courseFrame(person, daysBetween(infusedOn, person.lastOn)),
    best: standingResponse(definition, person.entries)?.response ?? null,
    shownChange: judged ? changeOf(item, baseline, judged) : null,
    days,
    untilProgression: false,
  };
}
