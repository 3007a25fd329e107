import { pocockStopping as boundaryFor } from "~/domain/statistics/designs/pocock-stopping";
import { defineMethod } from "./method";
import { between, whole } from "./parameter-kinds";
import { boundaryOf, characteristicsOf, stoppingChart, stoppingTables } from "./stopping-table";

/** Pocock-type boundary for continuous monitoring of toxicity, with its operating characteristics. */
export const pocockStopping = defineMethod({
  name: "pocock-stopping",
  group: "designs",
  heavyBy: "n",
  parameters: { theta: between(0, 1), n: whole(1, 200), overall: between(0, 1) },
  example: { theta: "0.2", n: "20", overall: "0.05" },
  references: ["Ivanova A, Qaqish BF, Schell MJ. Biometrics 2005;61:540-545."],
  compute({ theta, n, overall }) {
    const { looks, pointwiseLevel, overallLevel } = boundaryFor(theta, n, overall);
    return {
      boundary: boundaryOf(looks),
      level: pointwiseLevel,
      overall: overallLevel,
      characteristics: characteristicsOf(looks, theta),
    };
  },
  describe({ boundary, level, overall, characteristics }, { theta, n }, words) {
    const first = boundary.find(({ stop }) => stop !== null);
    const facts = {
      theta: words.percent(theta),
      n: words.number(n),
      overall: words.percent(overall),
      level: words.number(level, 5),
      first: words.number(first?.n ?? null),
      stop: words.number(first?.stop ?? null),
    };
    return {
      sentences: [words.say("says.rule", facts), words.say(first ? "says.first" : "says.never", facts)],
      tables: stoppingTables(boundary, characteristics, words),
      chart: stoppingChart(boundary, words),
    };
  },
});
