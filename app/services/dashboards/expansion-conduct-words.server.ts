import type { Expansion } from "~/domain/dashboards/expansion/compose-expansion";
import { daysOfMonth } from "~/domain/dashboards/expansion/site-exposure";
import { zeroEventsUpperLimit } from "~/domain/statistics/proportions/zero-events";
import { addDays, daysBetween } from "~/lib/civil-day";
import type { Figures } from "./expansion-figures.server";
import type { ExpansionForecast } from "./expansion-forecast.server";
import { type ExpansionSection, section } from "./expansion-section";

const level = 0.95;

/** How long the new participants would take at today's sites. */
export function timeSection(
  figures: Figures,
  forecast: ExpansionForecast,
  more: number,
  today: string,
): ExpansionSection {
  const { t, number, day } = figures;
  const title = t("dashboards:expansion.time.title", { more: number(more) });
  if (forecast.absent !== null)
    return section("time", title, { notes: [t(`dashboards:expansion.time.${forecast.absent}`)] });
  const { months, sites, query } = forecast;
  const value = (month: number | null) =>
    month === null
      ? t("dashboards:expansion.time.never")
      : t("dashboards:expansion.time.value", {
          months: number(month, 1),
          date: day(addDays(today, Math.round(month * daysOfMonth))),
        });
  return section("time", title, {
    lines: [
      { term: t("dashboards:expansion.time.median"), value: value(months.median) },
      { term: t("dashboards:expansion.time.early"), value: value(months.early) },
      { term: t("dashboards:expansion.time.late"), value: value(months.late) },
    ],
    notes: [t("dashboards:expansion.time.note", { date: day(today), count: sites.length })],
    how: {
      definition: t("dashboards:expansion.time.how"),
      inputs: sites.map(({ code, enrolled, months: exposure }) => ({
        label: t("dashboards:expansion.time.site", { code }),
        count: t("dashboards:expansion.time.siteValue", { enrolled: number(enrolled), months: number(exposure, 2) }),
      })),
      reference: "Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975",
      methodHref: `/methods/enrolment-forecast?${query}`,
    },
  });
}

/** Of none among n, the upper limit that n leaves; nothing where some were counted, or nobody was there to count. */
function upperOfZero({ t, percent, level: shownLevel }: Figures, count: number, n: number): string[] {
  if (count > 0 || n === 0) return [];
  const upper = percent(zeroEventsUpperLimit(n, "two", level));
  return [t("ui:zero.upper", { upper, level: shownLevel(level) })];
}

/** Safety of the whole trial so far: a zero says what it rests on. */
export function safetySection(figures: Figures, { safety, enrolled }: Expansion, today: string): ExpansionSection {
  const { t, number } = figures;
  const title = t("dashboards:expansion.safety.title");
  if (safety === null)
    return section("safety", title, { notes: [t("dashboards:expansion.absent.noParticipant", { count: enrolled })] });
  const { infused, lastEntryOn } = safety;
  const ago = lastEntryOn === null ? null : t("ui:daysAgo", { count: daysBetween(lastEntryOn, today) });
  const entry = ago === null ? t("ui:zero.noEntry") : t("ui:zero.lastEntry", { ago });
  const sinceEntry = ago ?? t("ui:zero.noEntry");
  const shown = (count: number) =>
    count > 0 || infused === 0
      ? t("dashboards:expansion.safety.of", { shown: number(count), infused: number(infused) })
      : [t("ui:zero.reported", { x: 0, count: infused }), ...upperOfZero(figures, count, infused), entry].join("; ");
  return section("safety", title, {
    lines: [
      { term: t("public:safety.deaths"), value: shown(safety.deaths) },
      { term: t("public:safety.serious"), value: shown(safety.seriousEvents) },
      { term: t("public:safety.persons"), value: shown(safety.participantsWithSerious) },
      {
        term: t("public:safety.productFailures"),
        value: [
          t("dashboards:expansion.safety.ofEnrolled", {
            shown: number(safety.productFailures),
            enrolled: number(safety.enrolled),
          }),
          ...upperOfZero(figures, safety.productFailures, safety.enrolled),
        ].join("; "),
      },
      ...(safety.deaths > 0 || infused === 0
        ? [{ term: t("dashboards:expansion.safety.lastEntry"), value: sinceEntry }]
        : []),
    ],
    how: {
      definition: t("public:safety.how"),
      inputs: [{ label: t("dashboards:response.count.infused"), count: number(infused) }],
      reference: "Clopper CJ, Pearson ES. Biometrika 1934;26:404-413",
      methodHref: `/methods/binomial-interval?x=${safety.deaths}&n=${infused}&level=${level}&method=clopper-pearson`,
    },
  });
}

/** The protocol's stopping rule over the enlarged trial, with how often it stops at true rates; or that there is none. */
export function boundarySection(figures: Figures, expansion: Expansion): ExpansionSection {
  const { t, number, percent, probability } = figures;
  const title = t("dashboards:expansion.boundary.title");
  const { rule, boundary, toxicity, stopAtNow, more } = expansion;
  if (rule === null) return section("boundary", title, { notes: [t("dashboards:expansion.boundary.none")] });
  if (boundary === null) return section("boundary", title, { notes: [t("dashboards:expansion.boundary.tooMany")] });
  const size = toxicity.infused + more;
  const now = stopAtNow === null ? t("dashboards:expansion.boundary.never") : number(stopAtNow);
  return section("boundary", title, {
    lines: [
      {
        term: t("dashboards:expansion.boundary.soFar"),
        value: [
          t("dashboards:expansion.boundary.soFarValue", {
            shown: number(toxicity.withToxicity),
            infused: number(toxicity.infused),
            notJudged: number(toxicity.notJudged),
          }),
          ...(toxicity.notJudged === 0 ? upperOfZero(figures, toxicity.withToxicity, toxicity.infused) : []),
        ].join("; "),
      },
      { term: t("dashboards:expansion.boundary.now"), value: now },
      {
        term: t("dashboards:expansion.boundary.steps"),
        value: boundary.steps.map(({ n, stopAt }) => `${number(stopAt)}/${number(n)}`).join(", "),
      },
    ],
    tables: [
      {
        caption: t("dashboards:expansion.boundary.characteristics", { size: number(size) }),
        columns: [
          t("dashboards:expansion.boundary.trueRate"),
          t("dashboards:expansion.boundary.stops"),
          t("dashboards:expansion.boundary.expected"),
        ],
        rows: boundary.characteristics.map((row) => [
          percent(row.rate),
          probability(row.stops),
          number(row.expectedSize, 1),
        ]),
      },
    ],
    notes: [t("dashboards:expansion.boundary.note")],
    how: {
      definition: t("dashboards:expansion.boundary.how", {
        acceptable: percent(rule.acceptable),
        certainty: percent(rule.certainty),
      }),
      inputs: [
        { label: t("dashboards:expansion.boundary.soFar"), count: number(toxicity.withToxicity) },
        { label: t("dashboards:response.count.infused"), count: number(toxicity.infused) },
      ],
      reference: "Thall PF, Simon R. Biometrics 1994;50:337-349",
      methodHref: `/methods/bayes-stopping?theta=${rule.acceptable}&prior=${rule.prior.a},${rule.prior.b}&cutoff=${rule.certainty}&n=${Math.min(size, 200)}`,
    },
  });
}
