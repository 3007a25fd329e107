import { type BestResponseRules, bestOverallResponse as bestOf } from "~/domain/outcomes/best-overall-response";
import { visitResponse } from "~/domain/outcomes/visit-response";
import { formatDate } from "~/lib/formatting/dates";
import { column } from "./description";
import { defineMethod } from "./method";
import type { MethodWords } from "./method-words";
import { optional } from "./parameter";
import { choice, civilDate, whole } from "./parameter-kinds";
import type { ParameterFault } from "./read-input";
import { type VisitRow, visitRows } from "./visit-rows";

const dayLength = 86_400_000;
const notEvaluableBetween = 1;

/** Study day of a visit: as given, or the days from the start of treatment to its date. */
function studyDay({ date }: VisitRow, start: string | null): number {
  if (typeof date === "number") return date;
  return start === null ? Number.NaN : (Date.parse(date) - Date.parse(start)) / dayLength;
}

function visitFaults(visits: readonly VisitRow[], start: string | null): ParameterFault[] {
  if (start === null && visits.some(({ date }) => typeof date === "string")) {
    return [{ path: "start", rule: "startForDates" }];
  }
  const days = visits.map((visit) => studyDay(visit, start));
  const ascends = days.every((day, index) => index === 0 || day > (days[index - 1] ?? day));
  return ascends ? [] : [{ path: "visits", rule: "ascending" }];
}

/** A visit's civil day as the language writes it, or its study day. */
function dateWords({ date }: Pick<VisitRow, "date">, words: MethodWords): string {
  return typeof date === "number"
    ? words.say("says.dayNumber", { day: words.number(date) })
    : formatDate(date, words.language);
}

/** The visit that a step rests on; not applicable for a step that rests on none. */
function dateOfStep(visits: readonly Pick<VisitRow, "date">[], position: number | null, words: MethodWords): string {
  const visit = visits[position ?? -1];
  return visit ? dateWords(visit, words) : words.shared("notApplicable");
}

/** Best overall response by RECIST 1.1 from what was found visit by visit. */
export const bestOverallResponse = defineMethod({
  name: "best-overall-response",
  group: "outcomes",
  parameters: {
    visits: visitRows(60),
    start: optional(civilDate(), null),
    confirm: choice("yes", "no"),
    "min-sd": whole(0, 3_650),
    "confirm-days": optional(whole(0, 365), 28),
  },
  relations: ({ visits, start }) => visitFaults(visits, start),
  example: {
    visits:
      "2026-03-02:SD:non-CR/non-PD:no\n2026-04-27:PR:non-CR/non-PD:no\n2026-06-22:PR:non-CR/non-PD:no\n2026-08-17:SD:non-CR/non-PD:yes",
    start: "2026-01-05",
    confirm: "yes",
    "min-sd": "42",
    "confirm-days": "28",
  },
  references: ["Eisenhauer EA, et al. Eur J Cancer 2009;45:228-247, section 4.4, tables 1 to 3."],
  compute({ visits, start, confirm, ...days }) {
    const judged = visits.map((visit) => ({
      date: visit.date,
      day: studyDay(visit, start),
      ...visitResponse({ target: visit.target, nonTarget: visit.nonTarget, newLesion: visit.newLesion }),
    }));
    const rules: BestResponseRules = {
      confirmation: confirm === "yes",
      confirmAfterDays: days["confirm-days"],
      stableFromDay: days["min-sd"],
      notEvaluableBetween,
      stableBetween: false,
    };
    const { response, derivation } = bestOf(judged, rules);
    return { visits: judged, best: response, derivation };
  },
  describe({ visits, best, derivation }, input, words) {
    const facts = {
      best,
      meaning: words.say(`says.response.${best}`),
      count: visits.length,
      days: words.number(input["confirm-days"]),
    };
    return {
      sentences: [
        words.say("says.result", facts),
        words.say(input.confirm === "yes" ? "says.confirmed" : "says.unconfirmed", facts),
      ],
      tables: [
        {
          caption: words.say("says.visits"),
          columns: [
            column(words.say("says.date"), "text"),
            column(words.say("says.day")),
            column(words.say("says.overall"), "text"),
            column(words.say("says.why"), "text"),
          ],
          rows: visits.map((visit) => [
            dateWords(visit, words),
            words.number(visit.day),
            visit.response,
            visit.derivation.map((code) => words.say(`says.visit.${code}`)).join("; "),
          ]),
        },
        {
          caption: words.say("says.derivation"),
          columns: [column(words.say("says.step"), "text"), column(words.say("says.restsOn"), "text")],
          rows: derivation.map(({ code, visit }) => [words.say(`says.rule.${code}`), dateOfStep(visits, visit, words)]),
        },
      ],
    };
  },
});
