import { column, type Description } from "./description";
import type { ForecastResult } from "./compute-forecast";
import type { ForecastInput } from "./forecast-sites";
import type { MethodWords } from "./method-words";

/** The forecast in words, as quantiles, by site, and as a fan over the months. */
export function describeForecast(result: ForecastResult, input: ForecastInput, words: MethodWords): Description {
  const { enrolled, remaining, quantiles, count, counts, rates } = result;
  const month = (value: number | null) => (value === null ? words.say("says.notReached") : words.number(value, 1));
  const at = (probability: number) => month(quantiles.find((each) => each.probability === probability)?.months ?? null);
  const facts = {
    enrolled: words.number(enrolled),
    target: words.number(input.target),
    count: remaining,
    median: at(0.5),
    lower80: at(0.1),
    upper80: at(0.9),
    lower90: at(0.05),
    upper90: at(0.95),
    horizon: words.number(input.horizon),
    expected: words.number(count.mean, 1),
    from: words.number(count.q10),
    to: words.number(count.q90),
  };
  const said = remaining === 0 ? "complete" : "result";
  return {
    sentences: [words.say(`says.${said}`, facts), ...(remaining === 0 ? [] : [words.say("says.horizon", facts)])],
    warnings: [words.say("says.steady"), ...(input.model === "full-bayes" ? [] : [words.say(`says.${input.model}`)])],
    tables: [
      {
        caption: words.say("says.quantiles"),
        columns: [
          column(words.shared("probability"), "text"),
          column(words.say("says.months")),
          column(words.say("says.countAt", facts)),
        ],
        rows: quantiles.map(({ probability, months }, index) => [
          words.level(probability),
          month(months),
          words.number([count.q05, count.q10, count.q25, count.q50, count.q75, count.q90, count.q95][index] ?? null),
        ]),
      },
      {
        caption: words.say("says.sites"),
        columns: [
          column(words.say("says.site"), "text"),
          column(words.say("says.enrolled")),
          column(words.say("says.exposure")),
          column(words.say("says.rate")),
        ],
        rows: rates.map((rate, index) => [
          words.number(index + 1),
          words.number(input.counts[index] ?? null),
          words.number(input.exposures[index] ?? null),
          words.number(rate, 3),
        ]),
      },
    ],
    chart: {
      kind: "fan",
      title: words.say("says.chart"),
      monthLabel: words.say("says.monthAxis"),
      target: input.target,
      targetLabel: words.say("says.target"),
      bands: { wide: words.say("says.wide"), middle: words.say("says.middle"), median: words.say("says.median") },
      points: counts.map(({ month: when, q05, q10, q50, q90, q95 }) => ({ month: when, q05, q10, q50, q90, q95 })),
    },
  };
}
