import { useTranslation } from "react-i18next";
import { survivalSheet } from "~/components/charts/survival-shapes";
import { HowComputed } from "~/components/ui/how-computed";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { TimesToEvent } from "~/domain/dashboards/response/response-times";
import { formatNumber, formatPercent } from "~/lib/formatting/numbers";
import type { ChartFacts } from "./chart-facts";
import { DrawnChart } from "./drawn-chart";
import { survivalHref } from "./method-links";

type Which = "toResponse" | "duration";

/** Time to response and its duration by Kaplan and Meier, with the numbers at risk. */
export function TimeCharts(props: {
  toResponse: TimesToEvent | null;
  duration: TimesToEvent | null;
  /** By tumour criteria, whose responses last until progression. */
  tumour: boolean;
  facts: ChartFacts;
}) {
  const { t } = useTranslation("dashboards");
  const { tumour, facts } = props;
  return (
    <Section title={t("response.times.title")} id="times" lead={t("response.times.lead")}>
      <Times which="toResponse" times={props.toResponse} tumour={tumour} facts={facts} />
      <Times which="duration" times={props.duration} tumour={tumour} facts={facts} />
    </Section>
  );
}

function Times(props: { which: Which; times: TimesToEvent | null; tumour: boolean; facts: ChartFacts }) {
  const { which, times, tumour, facts } = props;
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  if (times === null) return <Notice kind="info">{t(`response.times.${which}None`)}</Notice>;
  const number = (value: number) => formatNumber(value, language);
  const day = (value: number | null) =>
    value === null ? t("response.times.notReached") : t("response.times.dayCount", { count: value });
  const percent = (share: number | null) =>
    share === null ? t("response.times.notKnown") : formatPercent(share, language);
  const curve = ({ survival, lower, upper }: TimesToEvent["risk"][number]) =>
    lower === null || upper === null
      ? percent(survival)
      : t("response.times.curveValue", { share: percent(survival), lower: percent(lower), upper: percent(upper) });
  const { median, participants, events } = times;
  const facts3 = { median: day(median.time), lower: day(median.lower), upper: day(median.upper) };
  const sheet = survivalSheet(times, {
    days: t("response.times.days"),
    atRisk: t("response.times.atRisk"),
    percent: (share) => formatPercent(share, language, 0),
    number,
  });
  return (
    <div className="mb-10">
      <DrawnChart
        title={t(`response.times.${which}Title`)}
        method={t("response.times.method")}
        unit={t(`response.times.${which}Unit`)}
        n={participants}
        sheet={sheet}
        fileName={which}
        table={{
          rowKey: ({ time }) => String(time),
          rows: times.risk,
          columns: [
            { key: "time", heading: t("response.times.day"), cell: ({ time }) => number(time) },
            { key: "risk", heading: t("response.times.atRisk"), numeric: true, cell: ({ atRisk }) => number(atRisk) },
            {
              key: "events",
              heading: t("response.times.events"),
              numeric: true,
              cell: (row) => number(row.eventsBefore),
            },
            {
              key: "censored",
              heading: t("response.times.censored"),
              numeric: true,
              cell: (row) => number(row.censoredBefore),
            },
            { key: "curve", heading: t("response.times.curve"), numeric: true, cell: curve },
          ],
        }}
        {...facts}
      />
      <p>{t("response.times.median", { ...facts3, events: number(events), participants: number(participants) })}</p>
      {participants < 10 && <p className="text-sm text-warn">{t("response.tooFew")}</p>}
      <HowComputed
        definition={t(`response.times.${which}How${tumour ? "Tumour" : ""}`)}
        inputs={[
          { label: t("response.times.participants"), count: number(participants) },
          { label: t("response.times.eventsAll"), count: number(events) },
        ]}
        reference="Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481; Brookmeyer R, Crowley J. Biometrics 1982;38:29-41"
        methodHref={survivalHref(times)}
      />
    </div>
  );
}
