import { responseSpan } from "~/domain/dashboards/response/response-times";
import type { PersonCourse } from "~/domain/dashboards/response/response-person";
import { bottomAxis, type ChartField, evenTicks, placesIn } from "./axis-shapes";
import { responseMark } from "./response-marks";
import { path, type SvgShape, type SvgSheet, words } from "./svg-shapes";

const rowHeight = 18;

/** A participant's lane: followed days as a bar, the time in response thick upon it, an arrow while it goes on. */
function laneOf(course: PersonCourse, y: number, x: (day: number) => number): SvgShape[] {
  const { sign, colour } = responseMark(course.best);
  const span = responseSpan(course);
  const end = x(course.followed);
  const progressed = course.days.find((visit) => visit.progressed);
  return [
    words(92, y + 4, `${course.code} ${sign}`, { "text-anchor": "end", "font-size": 11 }),
    path(`M${x(0)} ${y}H${end}`, { stroke: "var(--line)", "stroke-width": 9 }),
    ...(span
      ? [path(`M${x(span.from)} ${y}H${x(Math.max(span.until, span.from + 1))}`, { stroke: colour, "stroke-width": 9 })]
      : []),
    ...(progressed ? [words(x(progressed.day), y + 4, "▼", { "text-anchor": "middle", "font-size": 11 })] : []),
    ...(course.ongoing ? [path(`M${end} ${y}h12m-5 -4l5 4l-5 4`, { stroke: "var(--ink)", "stroke-width": 1.5 })] : []),
    ...(course.died ? [words(end + 4, y + 4, "✕", { "font-size": 11 })] : []),
  ];
}

/** Participants as lanes over study days, the longest followed first. */
export function swimmerSheet(
  courses: readonly PersonCourse[],
  text: { days: string; number: (value: number) => string },
): SvgSheet {
  const lanes = courses.toSorted((a, b) => b.followed - a.followed || (a.code < b.code ? -1 : 1));
  const last = lanes[0]?.followed || 1;
  const bottom = lanes.length * rowHeight + 16;
  const field: ChartField = { left: 100, right: 690, top: 8, bottom, x: [0, last], y: [0, 1] };
  const { x } = placesIn(field);
  return {
    width: 720,
    height: bottom + 48,
    shapes: [
      ...lanes.flatMap((course, index) => laneOf(course, 16 + index * rowHeight, x)),
      ...bottomAxis(
        field,
        evenTicks(0, last).map((at) => ({ at, text: text.number(at) })),
        text.days,
      ),
    ],
  };
}
