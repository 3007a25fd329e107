import { kaplanMeier as curveOf } from "~/domain/statistics/survival/kaplan-meier";
import { survivalQuantile } from "~/domain/statistics/survival/survival-quantile";
import { column } from "./description";
import { followUpFaults, followUpParameters, observationsByGroup } from "./follow-up";
import { defineMethod } from "./method";
import { optional } from "./parameter";
import { between, choice } from "./parameter-kinds";

/** Kaplan-Meier curves with their bands and medians. */
export const kaplanMeier = defineMethod({
  name: "kaplan-meier",
  group: "survival",
  parameters: {
    ...followUpParameters,
    group: optional(followUpParameters.group, null),
    "conf-type": choice("log-log", "log", "plain"),
    level: between(0, 1),
  },
  relations: followUpFaults,
  example: {
    time: "59,115,156,268,329,431,448,477,638,803,855,1040,1106,353,365,377,421,464,475,563,744,769,770,1129,1206,1227",
    status: "1,1,1,1,1,1,0,0,1,0,0,0,0,1,1,0,0,1,1,1,0,0,0,0,0,0",
    group: "A,A,A,A,A,A,A,A,A,A,A,A,A,B,B,B,B,B,B,B,B,B,B,B,B,B",
    "conf-type": "log-log",
    level: "0.95",
  },
  references: [
    "Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481.",
    "Brookmeyer R, Crowley J. Biometrics 1982;38:29-41.",
    "Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time Data. 2nd ed. Wiley 2002.",
  ],
  compute(input) {
    const curves = observationsByGroup(input).map(([group, observations]) => {
      const curve = curveOf(observations, { scale: input["conf-type"], level: input.level });
      return { group, curve, events: observations.filter(({ event }) => event).length };
    });
    return {
      rows: curves.flatMap(({ group, curve }) =>
        curve.steps.map((step) => ({
          group,
          time: step.time,
          risk: step.atRisk,
          event: step.events,
          censored: step.censored,
          surv: step.survival,
          se: step.standardError,
          lower: step.lower,
          upper: step.upper,
        })),
      ),
      median: curves.map(({ group, curve, events }) => {
        const { time, lower, upper } = survivalQuantile(curve);
        return { group, participants: curve.participants, events, time, lower, upper };
      }),
    };
  },
  describe({ rows, median }, input, words) {
    const level = words.level(input.level);
    const nameOf = (group: string | null) => group ?? words.say("says.everybody");
    const reached = (time: number | null) => (time === null ? words.say("says.notReached") : words.number(time));
    return {
      sentences: median.map(({ group, participants, events, time, lower, upper }) =>
        words.say(time === null ? "says.noMedian" : "says.median", {
          group: nameOf(group),
          participants: words.number(participants),
          events: words.number(events),
          time: reached(time),
          lower: reached(lower),
          upper: reached(upper),
          level,
        }),
      ),
      tables: [
        {
          caption: words.say("says.table", { level }),
          columns: [
            column(words.shared("group"), "text"),
            column(words.say("says.time")),
            column(words.say("says.risk")),
            column(words.say("says.events")),
            column(words.say("says.censored")),
            column(words.say("says.survival")),
            column(words.shared("lower")),
            column(words.shared("upper")),
          ],
          rows: rows.map((row) => [
            nameOf(row.group),
            words.number(row.time),
            words.number(row.risk),
            words.number(row.event),
            words.number(row.censored),
            words.number(row.surv, 4),
            words.number(row.lower, 4),
            words.number(row.upper, 4),
          ]),
        },
      ],
      chart: {
        kind: "survival",
        title: words.say("says.chart", { level }),
        timeLabel: words.say("says.time"),
        curves: median.map(({ group }) => ({
          label: nameOf(group),
          steps: rows
            .filter((row) => row.group === group)
            .map(({ time, surv, lower, upper, censored }) => ({ time, survival: surv, lower, upper, censored })),
        })),
      },
    };
  },
});
