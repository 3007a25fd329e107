import { cochranMantelHaenszel } from "~/domain/statistics/proportions/cochran-mantel-haenszel";
import { stratifiedDifference } from "~/domain/statistics/proportions/stratified-difference";
import type { TwoArmStratum } from "~/domain/statistics/proportions/two-arm-stratum";
import { column, type ResultTable } from "./description";
import { defineMethod } from "./method";
import type { MethodWords } from "./method-words";
import { optional } from "./parameter";
import { between } from "./parameter-kinds";
import { strata as strataOf } from "./parameter-rows";

function strataTable(strata: readonly TwoArmStratum[], words: MethodWords): ResultTable {
  const share = (x: number, n: number) => `${words.number(x)}/${words.number(n)}`;
  return {
    caption: words.say("says.strata"),
    columns: [
      column(words.say("says.stratum"), "text"),
      column(words.say("says.first")),
      column(words.say("says.second")),
      column(words.shared("difference")),
    ],
    rows: strata.map(({ x1, n1, x2, n2 }, index) => [
      words.number(index + 1),
      share(x1, n1),
      share(x2, n2),
      words.percent(n1 === 0 || n2 === 0 ? null : x1 / n1 - x2 / n2),
    ]),
  };
}

/** Mantel-Haenszel difference over strata with the Cochran-Mantel-Haenszel test. */
export const stratified = defineMethod({
  name: "stratified-difference",
  group: "proportions",
  parameters: { strata: strataOf(100), level: optional(between(0, 1), 0.95) },
  relations: ({ strata }) =>
    strata.some(({ x1, n1, x2, n2 }) => x1 > n1 || x2 > n2)
      ? [{ path: "strata", rule: "notAbove", facts: { other: "n1, n2" } }]
      : [],
  example: { strata: "8:12:5:12, 7:10:4:10, 5:8:2:8", level: "0.95" },
  references: [
    "Sato T. Biometrics 1989;45:1323-1324.",
    "Greenland S, Robins JM. Biometrics 1985;41:55-68.",
    "Mantel N, Haenszel W. J Natl Cancer Inst 1959;22:719-748.",
  ],
  compute({ strata, level }) {
    const { estimate, standardError, lower, upper } = stratifiedDifference(strata, level);
    const { chiSquare, pValue } = cochranMantelHaenszel(strata);
    return { difference: estimate, se: standardError, lower, upper, chisq: chiSquare, p: pValue };
  },
  describe(result, { strata, level }, words) {
    const { difference, lower, upper } = result;
    const facts = {
      count: strata.length,
      difference: words.percent(difference),
      lower: words.percent(lower),
      upper: words.percent(upper),
      level: words.level(level),
      chisq: words.number(result.chisq, 3),
      p: words.probability(result.p),
    };
    const said = difference === null ? "nothing" : "result";
    return {
      sentences: [
        words.say(`says.${said}`, facts),
        words.say(result.chisq === null ? "says.noTest" : "says.test", facts),
      ],
      tables: [
        {
          caption: words.shared("inFigures"),
          columns: [column(words.shared("quantity"), "text"), column(words.shared("value"))],
          rows: [
            [words.shared("difference"), words.number(difference, 6)],
            [words.shared("standardError"), words.number(result.se, 6)],
            [words.shared("lower"), words.number(lower, 6)],
            [words.shared("upper"), words.number(upper, 6)],
            [words.shared("chiSquare"), words.number(result.chisq, 6)],
            [words.shared("pValue"), words.number(result.p, 6)],
          ],
        },
        strataTable(strata, words),
      ],
      chart: {
        kind: "intervals",
        title: words.say("says.chart", facts),
        axis: { from: -1, to: 1, fromText: words.percent(-1), toText: words.percent(1) },
        reference: 0,
        rows: [
          { label: words.say("says.all"), estimate: difference, lower, upper, text: `${facts.lower} – ${facts.upper}` },
        ],
      },
    };
  },
});
