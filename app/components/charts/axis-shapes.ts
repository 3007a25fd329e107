import { path, type SvgShape, words } from "./svg-shapes";

/** The field that a chart draws in, and the values at its edges. */
export interface ChartField {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: readonly [number, number];
  y: readonly [number, number];
}

/** Places of values in a field. */
export function placesIn({ left, right, top, bottom, x, y }: ChartField) {
  const share = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from || 1);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    x: (value: number) => rounded(left + share(value, x) * (right - left)),
    y: (value: number) => rounded(bottom - share(value, y) * (bottom - top)),
  };
}

/** Ticks with their words along the bottom, and the axis's name under them. */
export function bottomAxis(
  field: ChartField,
  ticks: readonly { at: number; text: string }[],
  name: string,
): SvgShape[] {
  const { x } = placesIn(field);
  const { left, right, bottom } = field;
  return [
    path(`M${left} ${bottom}H${right}${ticks.map(({ at }) => `M${x(at)} ${bottom}v5`).join("")}`, {
      stroke: "var(--edge)",
    }),
    ...ticks.map(({ at, text }) => words(x(at), bottom + 20, text, { "text-anchor": "middle" })),
    words((left + right) / 2, bottom + 40, name, { "text-anchor": "middle" }),
  ];
}

/** Ticks with their words at the left, and a faint line across at each. */
export function leftAxis(field: ChartField, ticks: readonly { at: number; text: string }[]): SvgShape[] {
  const { y } = placesIn(field);
  const { left, right } = field;
  return [
    path(ticks.map(({ at }) => `M${left} ${y(at)}H${right}`).join(""), { stroke: "var(--line)" }),
    ...ticks.map(({ at, text }) => words(left - 8, y(at) + 4, text, { "text-anchor": "end" })),
  ];
}

/** Whole steps from `from` to `to`, about `count` of them, both ends within. */
export function evenTicks(from: number, to: number, count = 5): number[] {
  const rough = (to - from) / count || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(10)),
  );
}
