import { newcombeDifference } from "~/domain/statistics/proportions/newcombe-difference";
import { column } from "./description";
import { defineMethod } from "./method";
import { between, whole } from "./parameter-kinds";
import type { ParameterFault } from "./read-input";

const count = whole(0, 1_000_000);
const size = whole(1, 1_000_000);
const notAbove = (path: string, other: string): ParameterFault => ({ path, rule: "notAbove", facts: { other } });

/** Difference of two independent proportions with Newcombe's interval. */
export const newcombe = defineMethod({
  name: "newcombe-difference",
  group: "proportions",
  parameters: { x1: count, n1: size, x2: count, n2: size, level: between(0, 1) },
  relations: ({ x1, n1, x2, n2 }) => [
    ...(x1 > n1 ? [notAbove("x1", "n1")] : []),
    ...(x2 > n2 ? [notAbove("x2", "n2")] : []),
  ],
  example: { x1: "56", n1: "70", x2: "48", n2: "80", level: "0.95" },
  references: ["Newcombe RG. Stat Med 1998;17:873-890 (method 10)."],
  compute({ x1, n1, x2, n2, level }) {
    const { estimate, lower, upper } = newcombeDifference(x1, n1, x2, n2, level);
    return { difference: estimate, lower, upper };
  },
  describe({ difference, lower, upper }, { x1, n1, x2, n2, level }, words) {
    const facts = {
      first: `${words.number(x1)}/${words.number(n1)} (${words.percent(x1 / n1)})`,
      second: `${words.number(x2)}/${words.number(n2)} (${words.percent(x2 / n2)})`,
      difference: words.percent(difference),
      lower: words.percent(lower),
      upper: words.percent(upper),
      level: words.level(level),
    };
    const holdsZero = lower <= 0 && upper >= 0;
    return {
      sentences: [words.say("says.result", facts), words.shared(holdsZero ? "holdsZero" : "excludesZero", facts)],
      tables: [
        {
          caption: words.shared("inFigures"),
          columns: [column(words.shared("quantity"), "text"), column(words.shared("value"))],
          rows: [
            [words.shared("difference"), words.number(difference, 6)],
            [words.shared("lower"), words.number(lower, 6)],
            [words.shared("upper"), words.number(upper, 6)],
          ],
        },
      ],
      chart: {
        kind: "intervals",
        title: words.say("says.chart", facts),
        axis: { from: -1, to: 1, fromText: words.percent(-1), toText: words.percent(1) },
        reference: 0,
        rows: [
          {
            label: words.shared("difference"),
            estimate: difference,
            lower,
            upper,
            text: `${facts.lower} – ${facts.upper}`,
          },
        ],
      },
    };
  },
});
