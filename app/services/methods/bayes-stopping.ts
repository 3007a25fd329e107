import { bayesianStopping, everyParticipant } from "~/domain/statistics/designs/bayesian-stopping";
import { defineMethod } from "./method";
import { between, whole } from "./parameter-kinds";
import { decimals } from "./parameter-lists";
import { boundaryOf, characteristicsOf, stoppingChart, stoppingTables } from "./stopping-table";

/** Bayesian monitoring of an event rate after every participant, with its operating characteristics. */
export const bayesStopping = defineMethod({
  name: "bayes-stopping",
  group: "designs",
  heavyBy: "n",
  parameters: {
    theta: between(0, 1),
    prior: decimals(0.001, 1_000, { least: 2, most: 2 }),
    cutoff: between(0, 1),
    n: whole(1, 200),
  },
  example: { theta: "0.2", prior: "0.2, 0.8", cutoff: "0.9", n: "30" },
  references: ["Thall PF, Simon R. Biometrics 1994;50:337-349."],
  compute({ theta, prior: [a = 1, b = 1], cutoff, n }) {
    const looks = bayesianStopping({ acceptable: theta, certainty: cutoff, prior: { a, b } }, everyParticipant(n));
    return { boundary: boundaryOf(looks), characteristics: characteristicsOf(looks, theta) };
  },
  describe({ boundary, characteristics }, { theta, prior: [a = 1, b = 1], cutoff, n }, words) {
    const first = boundary.find(({ stop }) => stop !== null);
    const facts = {
      theta: words.percent(theta),
      cutoff: words.percent(cutoff),
      a: words.number(a),
      b: words.number(b),
      n: words.number(n),
      first: words.number(first?.n ?? null),
      stop: words.number(first?.stop ?? null),
      falseStop: words.percent(characteristics.find(({ p }) => p === theta)?.stops ?? null),
    };
    return {
      sentences: [words.say("says.rule", facts), words.say(first ? "says.first" : "says.never", facts)],
      tables: stoppingTables(boundary, characteristics, words),
      chart: stoppingChart(boundary, words),
    };
  },
});
