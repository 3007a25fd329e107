import type { TimesToEvent } from "~/domain/dashboards/response/response-times";
import { bottomAxis, type ChartField, leftAxis, placesIn } from "./axis-shapes";
import { path, type SvgSheet, words } from "./svg-shapes";

/** A Kaplan-Meier curve as a stair with its band, a tick at each censored time, and the numbers at risk under the axis. */
export function survivalSheet(
  { steps, risk }: TimesToEvent,
  text: { days: string; atRisk: string; percent: (share: number) => string; number: (value: number) => string },
): SvgSheet {
  const last = Math.max(1, risk.at(-1)?.time ?? 1, steps.at(-1)?.time ?? 1);
  const field: ChartField = { left: 64, right: 690, top: 12, bottom: 260, x: [0, last], y: [0, 1] };
  const { x, y } = placesIn(field);
  const stairs = steps.map(({ time, survival }) => `H${x(time)}V${y(survival)}`).join("");
  const limited = steps.filter(({ lower, upper }) => lower !== null && upper !== null);
  const stairOf = (at: (step: (typeof steps)[number]) => number) =>
    limited
      .map((step, index) => `${index === 0 ? "M" : "H"}${x(step.time)}${index === 0 ? " " : "V"}${y(at(step))}`)
      .join("");
  return {
    width: 720,
    height: 344,
    shapes: [
      ...leftAxis(
        field,
        [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: text.percent(at) })),
      ),
      ...bottomAxis(
        field,
        risk.map(({ time }) => ({ at: time, text: text.number(time) })),
        text.days,
      ),
      path(stairOf(({ lower }) => lower ?? 0) + stairOf(({ upper }) => upper ?? 1), {
        stroke: "var(--series-1)",
        "stroke-dasharray": "3 3",
      }),
      path(`M${x(0)} ${y(1)}${stairs}`, { stroke: "var(--series-1)", "stroke-width": 2.5 }),
      path(
        steps
          .filter(({ censored }) => censored > 0)
          .map(({ time, survival }) => `M${x(time)} ${y(survival) - 5}v10`)
          .join(""),
        {
          stroke: "var(--ink)",
          "stroke-width": 1.5,
        },
      ),
      words(field.left, field.bottom + 60, text.atRisk, { "font-size": 12 }),
      ...risk.map(({ time, atRisk }) =>
        words(x(time), field.bottom + 78, text.number(atRisk), { "text-anchor": "middle", "font-size": 12 }),
      ),
    ],
  };
}
