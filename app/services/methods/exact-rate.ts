import { exactRate as rateOf } from "~/domain/statistics/rates/exact-rate";
import { column } from "./description";
import { defineMethod } from "./method";
import { between, whole } from "./parameter-kinds";

/** Rate of events per unit of exposure with exact Poisson limits. */
export const exactRate = defineMethod({
  name: "exact-rate",
  group: "proportions",
  parameters: { events: whole(0, 1_000_000), time: between(0, 1_000_000_000), level: between(0, 1) },
  example: { events: "2", time: "25", level: "0.95" },
  references: ["Garwood F. Biometrika 1936;28:437-442.", "Ulm K. Am J Epidemiol 1990;131:373-375."],
  compute: ({ events, time, level }) => rateOf(events, time, level),
  describe({ rate, lower, upper }, { events, time, level }, words) {
    const per100 = (value: number | null) => words.number(value === null ? null : value * 100, 2);
    const facts = {
      count: events,
      events: words.number(events),
      time: words.number(time),
      rate: per100(rate),
      lower: per100(lower),
      upper: per100(upper),
      level: words.level(level),
    };
    const row = (label: string, value: number | null) => [label, words.number(value, 6), per100(value)];
    return {
      sentences: [words.say(events === 0 ? "says.zero" : "says.result", facts)],
      tables: [
        {
          caption: words.shared("inFigures"),
          columns: [
            column(words.shared("quantity"), "text"),
            column(words.say("says.perOne")),
            column(words.say("says.perHundred")),
          ],
          rows: [
            row(words.say("says.rate"), rate),
            row(words.shared("lower"), lower),
            row(words.shared("upper"), upper),
          ],
        },
      ],
      chart: {
        kind: "intervals",
        title: words.say("says.chart", facts),
        axis: { from: 0, to: upper * 1.1, fromText: words.number(0), toText: per100(upper * 1.1) },
        rows: [
          { label: words.say("says.rate"), estimate: rate, lower, upper, text: `${facts.lower} – ${facts.upper}` },
        ],
      },
    };
  },
});
