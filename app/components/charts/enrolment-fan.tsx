import { useId } from "react";
import { useTranslation } from "react-i18next";
import { axisDate, axisTime, countTicks, monthTicks } from "~/components/charts/time-axis";
import { useLanguage } from "~/components/ui/use-language";
import type { ForecastFanPoint } from "~/domain/dashboards/trial-forecast";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

/** What an enrolment fan draws; every list in the order of its days. */
export interface EnrolmentFanFacts {
  /** Cumulative count at the end of each day on which it rose. */
  enrolled: readonly { date: string; count: number }[];
  plan: readonly { date: string; count: number }[];
  fan: readonly ForecastFanPoint[];
  target: number | null;
  /** The last day that the forecast knew; a line marks it. */
  dataDate: string;
}

const size = { width: 640, height: 340, left: 56, right: 16, top: 26, bottom: 34 };

/** Most points drawn of the line; a screen shows no more. */
const mostPoints = 800;

interface Scale {
  x: (day: string) => number;
  y: (count: number) => number;
  months: number[];
  counts: number[];
}

function scaleOf({ enrolled, plan, fan, target, dataDate }: EnrolmentFanFacts): Scale {
  const days = [enrolled[0], enrolled.at(-1), plan[0], plan.at(-1)].flatMap((point) => (point ? [point.date] : []));
  const times = [...days, dataDate, ...fan.map(({ day }) => day)].map(axisTime);
  const [from, to] = [Math.min(...times), Math.max(...times, Math.min(...times) + 86_400_000)];
  const top = [enrolled.at(-1)?.count ?? 0, plan.at(-1)?.count ?? 0, fan.at(-1)?.q90 ?? 0, target ?? 0];
  const counts = countTicks(Math.max(1, ...top));
  const highest = counts.at(-1) ?? 1;
  const [across, down] = [size.width - size.left - size.right, size.height - size.top - size.bottom];
  return {
    x: (day) => size.left + ((axisTime(day) - from) / (to - from)) * across,
    y: (count) => size.top + (1 - count / highest) * down,
    months: monthTicks(from, to),
    counts,
  };
}

const at = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;

function steps({ x, y }: Scale, { enrolled, dataDate }: EnrolmentFanFacts): string {
  const every = Math.ceil(enrolled.length / mostPoints);
  const drawn = enrolled.filter((_, index) => index % every === 0 || index === enrolled.length - 1);
  const parts = drawn.map(
    ({ date, count }, index) =>
      `${index === 0 ? `M${at(x(date), y(0))}` : `H${x(date).toFixed(1)}`}V${y(count).toFixed(1)}`,
  );
  return parts.length === 0 ? "" : `${parts.join("")}H${x(dataDate).toFixed(1)}`;
}

function band({ x, y }: Scale, fan: readonly ForecastFanPoint[], low: "q10" | "q25", high: "q75" | "q90"): string {
  const above = fan.map((point) => at(x(point.day), y(point[high])));
  const below = fan.map((point) => at(x(point.day), y(point[low]))).reverse();
  return [...above, ...below].join(" ");
}

const line = (scale: Scale, points: readonly { date: string; count: number }[]): string =>
  points.map(({ date, count }) => at(scale.x(date), scale.y(count))).join(" ");

/**
 * Cumulative enrolment up to the data date as steps, the plan dashed, and the forecast beyond it as bands of 80 and 50% about
 * the median; 640 by 340 and scaled to its place. One drawing for page and file, complete without script or style sheet.
 */
export function EnrolmentFan({ facts, title }: { facts: EnrolmentFanFacts; title: string }) {
  const { t } = useTranslation("dashboards");
  const id = useId().replaceAll(":", "");
  const scale = scaleOf(facts);
  const { fan, plan, target, dataDate } = facts;
  const x = scale.x(dataDate);
  // The words of the two lines stand at different ends of the drawing.
  const late = x > size.width / 2;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={id}
      className="block w-full"
      fontSize="13"
    >
      <title id={id}>{title}</title>
      <Axes scale={scale} />
      <polygon points={band(scale, fan, "q10", "q90")} fill="var(--series-1)" fillOpacity="0.2" />
      <polygon points={band(scale, fan, "q25", "q75")} fill="var(--series-1)" fillOpacity="0.28" />
      <polyline points={line(scale, plan)} fill="none" stroke="var(--series-2)" strokeWidth="2" strokeDasharray="7 5" />
      <path d={steps(scale, facts)} fill="none" stroke="var(--series-1)" strokeWidth="2.5" />
      <polyline
        points={fan.map(({ day, q50 }) => at(scale.x(day), scale.y(q50))).join(" ")}
        fill="none"
        stroke="var(--series-1)"
        strokeWidth="2"
        strokeDasharray="2 3"
      />
      {target !== null && (
        <g>
          <path
            d={`M${size.left} ${scale.y(target)}H${size.width - size.right}`}
            stroke="var(--series-3)"
            strokeDasharray="10 4"
          />
          <text
            x={late ? size.left + 6 : size.width - size.right - 6}
            y={scale.y(target) - 5}
            textAnchor={late ? "start" : "end"}
            fill="var(--ink)"
          >
            {t("fan.target", { count: target })}
          </text>
        </g>
      )}
      <path d={`M${x} ${size.top}V${size.height - size.bottom}`} stroke="var(--muted)" strokeDasharray="2 3" />
      <text x={x} y={size.top - 8} textAnchor={late ? "end" : "start"} fill="var(--muted)">
        {t("fan.dataDate")}
      </text>
    </svg>
  );
}

function Axes({ scale }: { scale: Scale }) {
  const language = useLanguage();
  return (
    <g fill="var(--muted)">
      {scale.counts.map((count) => (
        <g key={count}>
          <path d={`M${size.left} ${scale.y(count)}H${size.width - size.right}`} stroke="var(--line)" />
          <text x={size.left - 8} y={scale.y(count) + 4} textAnchor="end">
            {formatNumber(count, language)}
          </text>
        </g>
      ))}
      {scale.months.map((time) => (
        <text key={time} x={scale.x(axisDate(time))} y={size.height - size.bottom + 20} textAnchor="middle">
          {formatDate(axisDate(time).slice(0, 7), "vi")}
        </text>
      ))}
    </g>
  );
}

/** The lines and bands of an enrolment fan with their names. */
export function EnrolmentFanLegend({ planned }: { planned: boolean }) {
  const { t } = useTranslation("dashboards");
  return (
    <ul className="mb-1 flex flex-wrap gap-x-6 text-sm">
      <LegendItem label={t("fan.enrolled")} stroke="var(--series-1)" />
      {planned && <LegendItem label={t("fan.plan")} stroke="var(--series-2)" dash="7 5" />}
      <LegendItem label={t("fan.median")} stroke="var(--series-1)" dash="2 3" />
      <LegendItem label={t("fan.half")} opacity={0.42} />
      <LegendItem label={t("fan.wide")} opacity={0.2} />
    </ul>
  );
}

function LegendItem({
  label,
  stroke,
  dash,
  opacity,
}: {
  label: string;
  stroke?: string;
  dash?: string;
  opacity?: number;
}) {
  return (
    <li>
      <svg viewBox="0 0 32 12" width="32" height="12" aria-hidden="true" className="inline-block align-middle">
        {stroke === undefined ? (
          <path d="M1 1h30v10h-30z" fill="var(--series-1)" fillOpacity={opacity} />
        ) : (
          <path d="M1 6h30" stroke={stroke} strokeWidth="2.5" strokeDasharray={dash} />
        )}
      </svg>{" "}
      {label}
    </li>
  );
}
