import { logRank as test } from "~/domain/statistics/survival/log-rank";
import { column } from "./description";
import { followUpFaults, followUpParameters, observationsByGroup } from "./follow-up";
import { defineMethod } from "./method";
import { kaplanMeier } from "./kaplan-meier";
import type { ParameterFault } from "./read-input";

const { time, status, group } = kaplanMeier.example;

/** Log-rank test of equal time-to-event curves. */
export const logRank = defineMethod({
  name: "log-rank",
  group: "survival",
  parameters: followUpParameters,
  relations(input) {
    const single: ParameterFault[] = new Set(input.group).size < 2 ? [{ path: "group", rule: "twoGroups" }] : [];
    return [...followUpFaults(input), ...single];
  },
  example: { time, status, group },
  references: ["Mantel N. Cancer Chemother Rep 1966;50:163-170.", "Peto R, Peto J. J R Stat Soc A 1972;135:185-207."],
  compute(input) {
    const groups = observationsByGroup(input);
    const { observed, expected, chiSquare, degreesOfFreedom, pValue } = test(groups.map(([, list]) => list));
    return {
      chisq: chiSquare,
      df: degreesOfFreedom,
      p: pValue,
      groups: groups.map(([name, list], index) => ({
        group: name ?? "",
        participants: list.length,
        observed: observed[index] ?? 0,
        expected: expected[index] ?? 0,
      })),
    };
  },
  describe({ chisq, df, p, groups }, _input, words) {
    const facts = {
      chisq: words.number(chisq, 3),
      df: words.number(df),
      p: words.probability(p),
      count: groups.length,
    };
    return {
      sentences: [words.say(chisq === null ? "says.nothing" : "says.result", facts)],
      tables: [
        {
          caption: words.say("says.table"),
          columns: [
            column(words.shared("group"), "text"),
            column(words.shared("participants")),
            column(words.say("says.observed")),
            column(words.say("says.expected")),
          ],
          rows: groups.map((row) => [
            row.group,
            words.number(row.participants),
            words.number(row.observed),
            words.number(row.expected, 3),
          ]),
        },
        {
          caption: words.shared("inFigures"),
          columns: [column(words.shared("quantity"), "text"), column(words.shared("value"))],
          rows: [
            [words.shared("chiSquare"), words.number(chisq, 6)],
            [words.shared("degreesOfFreedom"), words.number(df)],
            [words.shared("pValue"), words.number(p, 6)],
          ],
        },
      ],
    };
  },
});
