import { type StoppingLook, stoppingCharacteristics } from "~/domain/statistics/designs/stopping-rule";
import { type BoundaryChart, column, type ResultTable } from "./description";
import type { MethodWords } from "./method-words";

/** What a stopping rule does: from `stop` events on among `n` it stops; null where no number is enough. */
export interface Boundary {
  n: number;
  stop: number | null;
}

/** How a rule behaves at a true event rate `p`: how often it stops the trial, and after how many on average. */
export interface Characteristic {
  p: number;
  stops: number;
  expected: number;
}

const rates = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6];

export function boundaryOf(looks: readonly StoppingLook[]): Boundary[] {
  return looks.map(({ n, stopAt }) => ({ n, stop: stopAt }));
}

/** Operating characteristics over a grid of rates, the acceptable one among them. */
export function characteristicsOf(looks: readonly StoppingLook[], acceptable: number): Characteristic[] {
  return [...new Set([...rates, acceptable])]
    .sort((a, b) => a - b)
    .map((p) => {
      const { stops, expectedSize } = stoppingCharacteristics(looks, p);
      return { p, stops, expected: expectedSize };
    });
}

/** Sizes at which the boundary rises, which is all that a protocol needs to print. */
function steps(boundary: readonly Boundary[]): Boundary[] {
  return boundary.filter(({ stop }, index) => stop !== (boundary[index - 1]?.stop ?? null));
}

/** The boundary where it rises, and the operating characteristics. */
export function stoppingTables(
  boundary: readonly Boundary[],
  characteristics: readonly Characteristic[],
  words: MethodWords,
): ResultTable[] {
  return [
    {
      caption: words.shared("boundaryTable"),
      columns: [column(words.shared("fromSize"), "text"), column(words.shared("stopAt"))],
      rows: steps(boundary).map(({ n, stop }) => [words.number(n), words.number(stop)]),
    },
    {
      caption: words.shared("characteristics"),
      columns: [
        column(words.shared("trueRate"), "text"),
        column(words.shared("stops")),
        column(words.shared("expectedSize")),
      ],
      rows: characteristics.map(({ p, stops, expected }) => [
        words.percent(p),
        words.percent(stops),
        words.number(expected, 2),
      ]),
    },
  ];
}

/** The boundary as a stair over the number of participants. */
export function stoppingChart(boundary: readonly Boundary[], words: MethodWords): BoundaryChart {
  return {
    kind: "boundary",
    title: words.shared("boundaryChart"),
    sizeLabel: words.shared("treated"),
    series: [{ label: words.shared("stopAt"), points: boundary.map(({ n, stop }) => ({ n, at: stop })) }],
  };
}
