import { boinBoundaries, boinRates } from "~/domain/statistics/designs/boin-boundaries";
import { column } from "./description";
import { defineMethod } from "./method";
import { decimal, whole } from "./parameter-kinds";

/** Boundaries of the Bayesian optimal interval design. */
export const boin = defineMethod({
  name: "boin-boundaries",
  group: "designs",
  parameters: { target: decimal(0.01, 0.7), n: whole(1, 200) },
  example: { target: "0.3", n: "18" },
  references: ["Liu S, Yuan Y. J R Stat Soc C 2015;64:507-523."],
  compute({ target, n }) {
    const { escalate, deescalate } = boinRates(target);
    return {
      escalate,
      deescalate,
      boundaries: boinBoundaries(target, n).map((at) => ({
        n: at.n,
        escalate: at.escalateAt,
        deescalate: at.deescalateAt,
        eliminate: at.eliminateAt,
      })),
    };
  },
  describe({ escalate, deescalate, boundaries }, { target }, words) {
    const facts = {
      target: words.percent(target),
      escalate: words.number(escalate, 4),
      deescalate: words.number(deescalate, 4),
    };
    const eliminate = (at: number | null) => (at === null ? words.say("says.never") : words.number(at));
    return {
      sentences: [words.say("says.rates", facts), words.say("says.eliminate", facts)],
      tables: [
        {
          caption: words.say("says.table"),
          columns: [
            column(words.shared("treated"), "text"),
            column(words.say("says.escalateAt")),
            column(words.say("says.deescalateAt")),
            column(words.say("says.eliminateAt")),
          ],
          rows: boundaries.map((at) => [
            words.number(at.n),
            words.number(at.escalate),
            words.number(at.deescalate),
            eliminate(at.eliminate),
          ]),
        },
      ],
      chart: {
        kind: "boundary",
        title: words.say("says.chart"),
        sizeLabel: words.shared("treated"),
        series: [
          { label: words.say("says.eliminateAt"), points: boundaries.map((at) => ({ n: at.n, at: at.eliminate })) },
          { label: words.say("says.deescalateAt"), points: boundaries.map((at) => ({ n: at.n, at: at.deescalate })) },
          { label: words.say("says.escalateAt"), points: boundaries.map((at) => ({ n: at.n, at: at.escalate })) },
        ],
      },
    };
  },
});
