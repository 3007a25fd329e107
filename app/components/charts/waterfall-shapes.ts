import type { Waterfall } from "~/domain/dashboards/response/waterfall";
import { type ChartField, evenTicks, leftAxis, placesIn } from "./axis-shapes";
import { responseMark } from "./response-marks";
import { path, type SvgSheet, words } from "./svg-shapes";

/** A reference line across a waterfall, with its words. */
export interface ReferenceLine {
  at: number;
  text: string;
}

/**
 * Bars of change from baseline, in the order given: each filled by its response and signed, so that no colour is needed to
 * tell them apart; lines at the thresholds of the criteria.
 */
export function waterfallSheet(
  { bars }: Waterfall,
  lines: readonly ReferenceLine[],
  percent: (share: number) => string,
): SvgSheet {
  const [width, height] = [720, 360];
  const values = bars.map(({ change }) => change);
  const low = Math.min(-0.5, ...values);
  const high = Math.max(0.25, ...values);
  const field: ChartField = { left: 64, right: 708, top: 16, bottom: 340, x: [0, bars.length || 1], y: [low, high] };
  const place = placesIn(field);
  const zero = place.y(0);
  return {
    width,
    height,
    shapes: [
      ...leftAxis(
        field,
        evenTicks(low, high).map((at) => ({ at, text: percent(at) })),
      ),
      ...bars.flatMap(({ change, best }, index) => {
        const { colour, sign } = responseMark(best);
        const [from, to] = [place.x(index + 0.1), place.x(index + 0.9)];
        const end = place.y(change);
        const signs =
          bars.length > 60
            ? []
            : [
                words((from + to) / 2, end + (change > 0 ? -4 : 13), sign, {
                  "text-anchor": "middle",
                  "font-size": 11,
                }),
              ];
        return [path(`M${from} ${zero}H${to}V${end}H${from}z`, { fill: colour }), ...signs];
      }),
      path(`M${field.left} ${zero}H${field.right}`, { stroke: "var(--edge)" }),
      ...lines.flatMap(({ at, text }) => [
        path(`M${field.left} ${place.y(at)}H${field.right}`, { stroke: "var(--ink)", "stroke-dasharray": "5 4" }),
        words(field.right, place.y(at) - 4, text, { "text-anchor": "end", "font-size": 11 }),
      ]),
    ],
  };
}
