import { type DefinitionInForce, standingResponse } from "~/domain/outcomes/standing-response";
import { type GroupCounts, type GroupKind, type GroupRate, groupRate } from "./rate-groups";
import type { ResponsePerson } from "./response-person";

/** Ages in years by which participants are grouped, each from its own to the next one's. */
const ageBounds = [0, 4, 12, 18, 40, 65] as const;

/** The band of an age, as `18-39` or `65+`; null where the age is not known. */
export function ageBand(age: number | null): string | null {
  if (age === null) return null;
  const index = ageBounds.findLastIndex((from) => age >= from);
  const [from, next] = [ageBounds[index], ageBounds[index + 1]];
  if (from === undefined) return null;
  return next === undefined ? `${from}+` : `${from}-${next - 1}`;
}

function countPeople(people: readonly ResponsePerson[], definition: DefinitionInForce): GroupCounts {
  const counts = { enrolled: 0, infused: 0, responders: 0, infusedResponders: 0, infusedNonResponders: 0 };
  for (const person of people) {
    if (person.enrolledOn === null) continue;
    const response = standingResponse(definition, person.entries)?.response ?? null;
    const infused = person.infusedOn !== null;
    counts.enrolled += 1;
    counts.infused += Number(infused);
    counts.responders += Number(response === "responder");
    counts.infusedResponders += Number(infused && response === "responder");
    counts.infusedNonResponders += Number(infused && response === "non_responder");
  }
  return counts;
}

function groupsBy(
  kind: GroupKind,
  people: readonly ResponsePerson[],
  definition: DefinitionInForce,
  codeOf: (person: ResponsePerson) => string | null,
): GroupRate[] {
  const codes = [...new Set(people.map(codeOf))].filter((code) => code !== null).toSorted();
  return codes.flatMap((code) => {
    const own = people.filter((person) => codeOf(person) === code);
    const rate = groupRate({ kind, code }, countPeople(own, definition));
    return rate?.enrolled ? [rate] : [];
  });
}

const byBound = (a: GroupRate, b: GroupRate) => Number.parseInt(a.code, 10) - Number.parseInt(b.code, 10);

/** Response by sex and by age, in the order of their codes and never of their rates; who is not known is in none of them. */
export function subgroupsOf(people: readonly ResponsePerson[], definition: DefinitionInForce): GroupRate[] {
  return [
    ...groupsBy("sex", people, definition, ({ sex }) => sex),
    ...groupsBy("age", people, definition, ({ age }) => ageBand(age)).toSorted(byBound),
  ];
}

/** Response by the arm allocated. */
export function armsOf(people: readonly ResponsePerson[], definition: DefinitionInForce): GroupRate[] {
  return groupsBy("arm", people, definition, ({ armCode }) => armCode);
}

/** Response of everybody by another version of the definition; null where nobody is enrolled. */
export function byDefinition(people: readonly ResponsePerson[], definition: DefinitionInForce, code: string) {
  return groupRate({ kind: "definition", code }, countPeople(people, definition));
}
