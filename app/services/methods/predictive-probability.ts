import { type BetaPrior, priorsSideBySide } from "~/domain/statistics/designs/beta-prior";
import {
  expansionOutlook,
  goalForNew,
  goalProbabilityAtRate,
} from "~/domain/statistics/designs/predictive-probability";
import { column } from "./description";
import { defineMethod } from "./method";
import { optional } from "./parameter";
import { between, whole } from "./parameter-kinds";

const most = 10_000;
const trueRates = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Probability that an enlarged cohort reaches its goal, given what was seen so far. */
export const predictiveProbability = defineMethod({
  name: "predictive-probability",
  group: "designs",
  parameters: {
    x: whole(0, most),
    n: whole(0, most),
    more: whole(1, most),
    goal: whole(0, 2 * most),
    "prior-a": between(0, 1_000),
    "prior-b": between(0, 1_000),
    "null-rate": optional(between(0, 1), null),
  },
  relations: ({ x, n }) => (x > n ? [{ path: "x", rule: "notAbove", facts: { other: "n" } }] : []),
  example: { x: "20", n: "30", more: "50", goal: "52", "prior-a": "0.5", "prior-b": "0.5", "null-rate": "0.5" },
  references: ["Lee JJ, Liu DD. Clinical Trials 2008;5:93-106."],
  compute({ x, n, more, goal, "null-rate": nullRate, ...beta }) {
    const soFar = { responders: x, participants: n };
    const own: BetaPrior = { a: beta["prior-a"], b: beta["prior-b"] };
    const outlook = (prior: BetaPrior) => expansionOutlook(soFar, more, goal, prior);
    const { pooled, newAlone } = outlook(own);
    const compared = priorsSideBySide(nullRate ?? 0.5).filter(
      ({ code }) => nullRate !== null || code === "flat" || code === "jeffreys",
    );
    return {
      probability: pooled,
      needed: Math.max(0, goal - x),
      neededOfNew: goalForNew(soFar, more, goal),
      probabilityOfNew: newAlone,
      priors: compared.map(({ code, prior }) => {
        const judged = outlook(prior);
        return { prior: code, a: prior.a, b: prior.b, probability: judged.pooled, probabilityOfNew: judged.newAlone };
      }),
      characteristics: trueRates.map((rate) => ({ rate, probability: goalProbabilityAtRate(soFar, more, goal, rate) })),
    };
  },
  describe(result, input, words) {
    const { x, n, more, goal } = input;
    const facts = {
      x: words.number(x),
      n: words.number(n),
      more: words.number(more),
      goal: words.number(goal),
      all: words.number(n + more),
      a: words.number(input["prior-a"]),
      b: words.number(input["prior-b"]),
      probability: words.percent(result.probability),
      needed: words.number(result.needed),
      neededOfNew: words.number(result.neededOfNew),
      probabilityOfNew: words.percent(result.probabilityOfNew),
    };
    const row = (label: string, of: { a: number; b: number; probability: number; probabilityOfNew: number }) => [
      label,
      `Beta(${words.number(of.a)}; ${words.number(of.b)})`,
      words.percent(of.probability),
      words.percent(of.probabilityOfNew),
    ];
    const own = { ...result, a: input["prior-a"], b: input["prior-b"] };
    return {
      sentences: [words.say("says.pooled", facts), words.say("says.alone", facts)],
      warnings: [words.say("says.goalFirst"), ...(input["null-rate"] === null ? [words.say("says.sceptical")] : [])],
      tables: [
        {
          caption: words.say("says.priors"),
          columns: [
            column(words.say("says.prior"), "text"),
            column(words.say("says.shape"), "text"),
            column(words.say("says.together")),
            column(words.say("says.newAlone")),
          ],
          rows: [
            row(words.say("says.own"), own),
            ...result.priors.map((each) => row(words.say(`says.code.${each.prior}`), each)),
          ],
        },
        {
          caption: words.say("says.characteristics"),
          columns: [column(words.shared("trueRate"), "text"), column(words.say("says.reached"))],
          rows: result.characteristics.map(({ rate, probability }) => [
            words.percent(rate),
            words.percent(probability),
          ]),
        },
      ],
    };
  },
});
