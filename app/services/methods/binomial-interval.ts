import { clopperPearson } from "~/domain/statistics/proportions/clopper-pearson";
import { jeffreys } from "~/domain/statistics/proportions/jeffreys";
import { wilson } from "~/domain/statistics/proportions/wilson";
import { column } from "./description";
import { defineMethod } from "./method";
import { between, choice, whole } from "./parameter-kinds";

const intervals = { "clopper-pearson": clopperPearson, wilson, jeffreys };
const fewest = 10;

/** Interval of one proportion by three methods. */
export const binomialInterval = defineMethod({
  name: "binomial-interval",
  group: "proportions",
  parameters: {
    x: whole(0, 1_000_000),
    n: whole(0, 1_000_000),
    level: between(0, 1),
    method: choice("clopper-pearson", "wilson", "jeffreys"),
  },
  relations: ({ x, n }) => (x > n ? [{ path: "x", rule: "notAbove", facts: { other: "n" } }] : []),
  example: { x: "20", n: "30", level: "0.95", method: "clopper-pearson" },
  references: [
    "Clopper CJ, Pearson ES. Biometrika 1934;26:404-413.",
    "Wilson EB. J Am Stat Assoc 1927;22:209-212.",
    "Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133.",
  ],
  compute: ({ x, n, level, method }) => intervals[method](x, n, level),
  describe(result, { x, n, level, method }, words) {
    const { estimate, lower, upper } = result;
    const facts = {
      x: words.number(x),
      n: words.number(n),
      estimate: words.percent(estimate),
      lower: words.percent(lower),
      upper: words.percent(upper),
      level: words.level(level),
      method: words.say(`choice.method.${method}`),
    };
    const said = estimate === null ? "nobody" : x === 0 ? "zero" : "result";
    return {
      sentences: [words.say(`says.${said}`, facts)],
      warnings: n < fewest ? [words.say("says.few")] : [],
      tables: [
        {
          caption: words.shared("inFigures"),
          columns: [column(words.shared("quantity"), "text"), column(words.shared("value"))],
          rows: [
            [words.shared("estimate"), words.number(estimate, 6)],
            [words.shared("lower"), words.number(lower, 6)],
            [words.shared("upper"), words.number(upper, 6)],
          ],
        },
      ],
      chart: {
        kind: "intervals",
        title: words.say("says.chart", facts),
        axis: { from: 0, to: 1, fromText: words.percent(0), toText: words.percent(1) },
        rows: [{ label: `${facts.x}/${facts.n}`, estimate, lower, upper, text: `${facts.lower} – ${facts.upper}` }],
      },
    };
  },
});
