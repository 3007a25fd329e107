import { laplaceTrend as trendOf } from "~/domain/statistics/forecast/laplace-trend";
import { column } from "./description";
import { defineMethod } from "./method";
import { between } from "./parameter-kinds";
import { decimals } from "./parameter-lists";

const fewest = 4;

/** Laplace's test of a trend in enrolment. */
export const laplaceTrend = defineMethod({
  name: "laplace-trend",
  group: "enrolment",
  parameters: { days: decimals(0, 100_000, { least: 1, most: 1_000 }), length: between(0, 100_001) },
  relations: ({ days, length }) =>
    days.some((day) => day > length) ? [{ path: "days", rule: "notAbove", facts: { other: "length" } }] : [],
  example: { days: "0.4, 1.1, 1.9, 2.2, 3, 3.8, 5.1, 6, 7.7, 9.4", length: "12" },
  references: ["Cox DR, Lewis PAW. The Statistical Analysis of Series of Events. Methuen 1966, section 3.3."],
  compute({ days, length }) {
    const { enrolled, z, pValue } = trendOf(days, length);
    return { enrolled, z, p: pValue };
  },
  describe({ enrolled, z, p }, { length }, words) {
    const facts = { count: enrolled, length: words.number(length), z: words.number(z, 3), p: words.probability(p) };
    return {
      sentences: [words.say((z ?? 0) < 0 ? "says.slower" : "says.faster", facts)],
      warnings: enrolled < fewest ? [words.say("says.few")] : [],
      tables: [
        {
          caption: words.shared("inFigures"),
          columns: [column(words.shared("quantity"), "text"), column(words.shared("value"))],
          rows: [
            [words.shared("participants"), words.number(enrolled)],
            [words.say("says.z"), words.number(z, 6)],
            [words.shared("pValue"), words.number(p, 6)],
          ],
        },
      ],
    };
  },
});
