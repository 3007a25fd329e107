import { useTranslation } from "react-i18next";
import { ChartFrame } from "~/components/charts/chart-frame";
import { useDaysAgo } from "~/components/ui/data-date";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { KeyFacts } from "~/components/ui/key-facts";
import { MissingValue } from "~/components/ui/missing-value";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { ZeroReported } from "~/components/ui/zero-reported";
import type { TermRow } from "~/domain/dashboards/safety-summary";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber, formatProportion } from "~/lib/formatting/numbers";

export interface SafetySummaryProps {
  infused: number;
  personYears: number;
  terms: readonly TermRow[];
  events: number;
  serious: number;
  zeroUpper: number | null;
  mostTerms: number;
  today: string;
  lastEntryOn: string | null;
  deviations: readonly { site: string; participants: number; withOne: number; deviations: number }[];
}

const level = 0.95;

/** Adverse events by class and term over the time at risk, zeros with what they exclude, and deviations by site. */
export function SafetySummary({ summary, synthetic }: { summary: SafetySummaryProps; synthetic: boolean }) {
  const { t } = useTranslation("dashboards");
  const { t: ui } = useTranslation("ui");
  const language = useLanguage();
  const daysAgo = useDaysAgo(summary.today);
  const { infused, personYears, terms, events, serious, today } = summary;
  const figure = (value: number, digits?: number) => formatNumber(value, language, digits);
  const counted = (count: number) =>
    count === 0 && summary.zeroUpper !== null ? (
      <ZeroReported
        infused={infused}
        upper={summary.zeroUpper}
        level={level}
        lastEntry={summary.lastEntryOn}
        today={today}
      />
    ) : count === 0 ? (
      t("safety.none")
    ) : (
      figure(count)
    );
  const { lastEntryOn } = summary;
  const lastEntry =
    lastEntryOn === null ? ui("zero.noEntry") : `${formatDate(lastEntryOn, language)}, ${daysAgo(lastEntryOn)}`;
  return (
    <Section title={t("safety.title")} id="summary" lead={infused === 0 ? t("safety.nobody") : undefined}>
      <KeyFacts
        facts={[
          {
            term: t("safety.exposure"),
            value: t("safety.exposureValue", { infused: figure(infused), years: figure(personYears, 1) }),
          },
          { term: t("safety.events"), value: counted(events) },
          { term: t("safety.serious"), value: counted(serious) },
          { term: t("expansion.safety.lastEntry"), value: lastEntry },
        ]}
      />
      <div className="mt-8">
        <ChartFrame
          title={t("safety.terms")}
          method={t("safety.termsMethod")}
          n={infused}
          dataDate={today}
          synthetic={synthetic}
        >
          <DataTable
            caption={t("safety.terms")}
            captionHidden
            narrow="scroll"
            rows={terms}
            rowKey={({ organClass, term }) => `${organClass ?? ""} ${term}`}
            empty={t("safety.none")}
            columns={[
              { key: "term", heading: t("safety.term"), cell: ({ term }) => term },
              {
                key: "class",
                heading: t("safety.organClass"),
                cell: ({ organClass }) => organClass ?? <MissingValue kind="not-stated" />,
              },
              {
                key: "participants",
                heading: t("safety.participants"),
                numeric: true,
                cell: ({ participants }) =>
                  participants <= infused ? formatProportion(participants, infused, language) : figure(participants),
              },
              { key: "events", heading: t("safety.events"), numeric: true, cell: (row) => figure(row.events) },
              {
                key: "worst",
                heading: t("safety.worst"),
                numeric: true,
                cell: ({ worst }) => (worst === null ? <MissingValue kind="not-stated" /> : worst),
              },
              { key: "rate", heading: t("safety.rate"), numeric: true, cell: (row) => <TermRate row={row} /> },
            ]}
          />
        </ChartFrame>
      </div>
      {terms.length === summary.mostTerms && (
        <p className="text-muted">{t("safety.mostTerms", { count: summary.mostTerms })}</p>
      )}
      <HowComputed
        definition={t("safety.how")}
        inputs={[
          { label: t("safety.infused"), count: figure(infused) },
          { label: t("safety.years"), count: figure(personYears, 2) },
          { label: t("safety.events"), count: figure(events) },
        ]}
        reference="Garwood F. Biometrika 1936;28:437-442"
        methodHref={
          personYears > 0
            ? `/methods/exact-rate?events=${events}&time=${personYears.toFixed(3)}&level=0.95`
            : "/methods/exact-rate"
        }
      />
      <div className="mt-8">
        <DataTable
          caption={t("safety.deviations")}
          rows={summary.deviations}
          rowKey={({ site }) => site}
          columns={[
            { key: "site", heading: t("sites.site"), cell: ({ site }) => site },
            {
              key: "participants",
              heading: t("safety.withDeviation"),
              numeric: true,
              cell: ({ withOne, participants }) => formatProportion(withOne, participants, language),
            },
            { key: "count", heading: t("safety.deviations"), numeric: true, cell: (row) => figure(row.deviations) },
          ]}
        />
      </div>
    </Section>
  );
}

function TermRate({ row }: { row: TermRow }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  if (row.rate === null || row.rate.rate === null) return <>{t("safety.fewYears")}</>;
  const { rate, lower, upper } = row.rate;
  const figure = (value: number) => formatNumber(value, language, 2);
  return <>{t("safety.rateValue", { rate: figure(rate), lower: figure(lower), upper: figure(upper) })}</>;
}
