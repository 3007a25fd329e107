import type { PersonCourse } from "~/domain/dashboards/response/response-person";
import { bottomAxis, type ChartField, evenTicks, leftAxis, placesIn } from "./axis-shapes";
import { responseMark } from "./response-marks";
import { path, type SvgSheet, words } from "./svg-shapes";

/** Change from baseline over the study days, one line a participant, ended by the sign of the response. */
export function spiderSheet(
  courses: readonly PersonCourse[],
  text: { days: string; percent: (share: number) => string; number: (value: number) => string },
): SvgSheet {
  const drawn = courses
    .map(({ best, days }) => ({ best, points: days.filter(({ change }) => change !== null) }))
    .filter(({ points }) => points.length > 0);
  const changes = drawn.flatMap(({ points }) => points.map(({ change }) => change ?? 0));
  const last = drawn
    .flatMap(({ points }) => points.map(({ day }) => day))
    .reduce((most, day) => Math.max(most, day), 1);
  const [low, high] = [Math.min(-0.5, ...changes), Math.max(0.25, ...changes)];
  const field: ChartField = { left: 64, right: 690, top: 12, bottom: 320, x: [0, last], y: [low, high] };
  const place = placesIn(field);
  return {
    width: 720,
    height: 368,
    shapes: [
      ...leftAxis(
        field,
        evenTicks(low, high).map((at) => ({ at, text: text.percent(at) })),
      ),
      ...bottomAxis(
        field,
        evenTicks(0, last).map((at) => ({ at, text: text.number(at) })),
        text.days,
      ),
      path(`M${field.left} ${place.y(0)}H${field.right}`, { stroke: "var(--edge)" }),
      ...drawn.flatMap(({ best, points }) => {
        const { colour, sign } = responseMark(best);
        const end = points.at(-1);
        const line = points.map(({ day, change }) => `L${place.x(day)} ${place.y(change ?? 0)}`).join("");
        return [
          path(`M${place.x(0)} ${place.y(0)}${line}`, { stroke: colour, "stroke-width": 1.5 }),
          words(place.x(end?.day ?? 0) + 6, place.y(end?.change ?? 0) + 4, sign, { "font-size": 10 }),
        ];
      }),
    ],
  };
}
