import { useTranslation } from "react-i18next";
import { spiderSheet } from "~/components/charts/spider-shapes";
import { swimmerSheet } from "~/components/charts/swimmer-shapes";
import { waterfallSheet } from "~/components/charts/waterfall-shapes";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { SingleResponses } from "~/domain/dashboards/response/compose-response";
import type { PersonCourse } from "~/domain/dashboards/response/response-person";
import { responseSpan } from "~/domain/dashboards/response/response-times";
import { formatNumber, formatPercent } from "~/lib/formatting/numbers";
import type { ChartFacts } from "./chart-facts";
import { DrawnChart } from "./drawn-chart";
import { useBestWord } from "./use-best-word";

/** Participants that are drawn one by one at most. */
const mostDrawn = 300;

/** Waterfall, spider and swimmer: each participant for themselves, of those infused. */
export function SingleCharts({ single, facts }: { single: SingleResponses; facts: ChartFacts }) {
  const { t } = useTranslation("dashboards");
  const { courses } = single;
  return (
    <Section title={t("response.single.title")} id="single" lead={t("response.single.lead")}>
      {courses.length === 0 && <Notice kind="info">{t("response.single.nobody")}</Notice>}
      {courses.length > mostDrawn && <Notice kind="info">{t("response.single.tooMany", { most: mostDrawn })}</Notice>}
      {courses.length > 0 && courses.length <= mostDrawn && (
        <>
          <WaterfallChart single={single} facts={facts} />
          <SpiderChart courses={courses} facts={facts} />
          <SwimmerChart courses={courses} facts={facts} />
        </>
      )}
    </Section>
  );
}

function WaterfallChart({ single, facts }: { single: SingleResponses; facts: ChartFacts }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const best = useBestWord();
  const { waterfall, tumour } = single;
  if (waterfall.bars.length === 0) {
    return (
      <div className="mb-6">
        <Notice kind="info">{t("response.waterfall.none")}</Notice>
      </div>
    );
  }
  const percent = (share: number) => formatPercent(share, language, 0);
  const lines = tumour
    ? [
        { at: 0.2, text: percent(0.2) },
        { at: -0.3, text: percent(-0.3) },
      ]
    : [];
  return (
    <DrawnChart
      title={t("response.waterfall.title")}
      method={t(tumour ? "response.waterfall.methodTumour" : "response.waterfall.method", {
        shown: waterfall.bars.length,
        treated: waterfall.treated,
      })}
      n={waterfall.bars.length}
      unit={t("response.waterfall.unit")}
      sheet={waterfallSheet(waterfall, lines, percent)}
      fileName="waterfall"
      table={{
        rowKey: ({ code }) => code,
        rows: waterfall.bars,
        columns: [
          { key: "code", heading: t("response.participant"), cell: ({ code }) => code },
          {
            key: "change",
            heading: t("response.change"),
            numeric: true,
            cell: ({ change }) => formatPercent(change, language),
          },
          { key: "best", heading: t("response.best.column"), cell: (bar) => best(bar.best) },
        ],
      }}
      {...facts}
    />
  );
}

function SpiderChart({ courses, facts }: { courses: readonly PersonCourse[]; facts: ChartFacts }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const rows = courses.flatMap(({ code, days }) =>
    days.flatMap(({ day, change }) => (change === null ? [] : [{ code, day, change }])),
  );
  if (rows.length === 0) return null;
  const percent = (share: number) => formatPercent(share, language, 0);
  return (
    <DrawnChart
      title={t("response.spider.title")}
      method={t("response.spider.method")}
      n={new Set(rows.map(({ code }) => code)).size}
      unit={t("response.waterfall.unit")}
      sheet={spiderSheet(courses, { days: t("response.days"), percent, number })}
      fileName="spider"
      table={{
        rowKey: ({ code, day }) => `${code}-${day}`,
        rows,
        columns: [
          { key: "code", heading: t("response.participant"), cell: ({ code }) => code },
          { key: "day", heading: t("response.days"), numeric: true, cell: ({ day }) => number(day) },
          {
            key: "change",
            heading: t("response.change"),
            numeric: true,
            cell: ({ change }) => formatPercent(change, language),
          },
        ],
      }}
      {...facts}
    />
  );
}

function SwimmerChart({ courses, facts }: { courses: readonly PersonCourse[]; facts: ChartFacts }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const best = useBestWord();
  const number = (value: number) => formatNumber(value, language);
  const rows = courses.map((course) => ({ ...course, span: responseSpan(course) }));
  const spanOf = (span: ReturnType<typeof responseSpan>) =>
    span === null
      ? t("response.swimmer.never")
      : t("response.swimmer.span", { from: number(span.from), until: number(span.until) });
  return (
    <DrawnChart
      title={t("response.swimmer.title")}
      method={t("response.swimmer.method")}
      n={courses.length}
      sheet={swimmerSheet(courses, { days: t("response.days"), number })}
      fileName="swimmer"
      table={{
        rowKey: ({ code }) => code,
        rows,
        columns: [
          { key: "code", heading: t("response.participant"), cell: ({ code }) => code },
          {
            key: "followed",
            heading: t("response.swimmer.followed"),
            numeric: true,
            cell: ({ followed }) => number(followed),
          },
          { key: "span", heading: t("response.swimmer.response"), cell: ({ span }) => spanOf(span) },
          { key: "best", heading: t("response.best.column"), cell: (row) => best(row.best) },
          {
            key: "standing",
            heading: t("response.swimmer.standing"),
            cell: ({ died, ongoing }) => t(`response.swimmer.${died ? "died" : ongoing ? "ongoing" : "ended"}`),
          },
        ],
      }}
      {...facts}
    />
  );
}
