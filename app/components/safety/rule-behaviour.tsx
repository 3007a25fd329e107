import { useTranslation } from "react-i18next";
import { ChartFrame } from "~/components/charts/chart-frame";
import { StoppingBoundary } from "~/components/charts/stopping-boundary";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { RuleBehaviour } from "~/domain/dashboards/safety-summary";
import { formatNumber, formatPercent, formatProbability } from "~/lib/formatting/numbers";

export interface RuleBehaviourProps {
  rule: { acceptable: number; certainty: number; prior: { a: number; b: number } };
  most: number;
  boundary: readonly { n: number; at: number | null }[];
  behaviour: readonly RuleBehaviour[];
  today: string;
  synthetic: boolean;
}

/** The boundary of the protocol's stopping rule over the number infused, and how the rule behaves at several true risks. */
export function RuleBehaviourSection({ rule, most, boundary, behaviour, today, synthetic }: RuleBehaviourProps) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const figures = {
    theta: formatPercent(rule.acceptable, language),
    certainty: formatPercent(rule.certainty, language),
  };
  const { a, b } = rule.prior;
  return (
    <Section title={t("rule.title")} id="rule" lead={t("rule.lead", figures)}>
      <ChartFrame
        title={t("rule.chart")}
        method={t("rule.method")}
        dataDate={today}
        synthetic={synthetic}
        unit={t("rule.unit")}
        table={{
          rows: boundary.filter(({ at }, index) => at !== null && at !== boundary[index - 1]?.at),
          rowKey: ({ n }) => String(n),
          columns: [
            { key: "n", heading: t("rule.from"), numeric: true, cell: ({ n }) => formatNumber(n, language) },
            { key: "at", heading: t("rule.boundary"), numeric: true, cell: ({ at }) => at },
          ],
        }}
      >
        <StoppingBoundary
          title={t("rule.chart")}
          sizeLabel={t("safety.infused")}
          series={[{ label: t("rule.boundary"), points: boundary }]}
          caption={t("rule.lead", figures)}
        />
      </ChartFrame>
      <DataTable
        caption={t("rule.behaviour", { most })}
        rows={behaviour}
        rowKey={({ probability }) => String(probability)}
        columns={[
          { key: "risk", heading: t("rule.risk"), cell: ({ probability }) => formatPercent(probability, language) },
          {
            key: "stops",
            heading: t("rule.stops"),
            numeric: true,
            cell: ({ stops }) => formatProbability(stops, language),
          },
          {
            key: "size",
            heading: t("rule.size"),
            numeric: true,
            cell: ({ expectedSize }) => formatNumber(expectedSize, language, 1),
          },
        ]}
      />
      <HowComputed
        definition={t("rule.how")}
        inputs={[
          { label: t("rule.theta"), count: figures.theta },
          { label: t("rule.certainty"), count: figures.certainty },
          { label: t("rule.prior"), count: `Beta(${formatNumber(a, language)}, ${formatNumber(b, language)})` },
        ]}
        reference="Thall PF, Simon R. Biometrics 1994;50:337-349"
        methodHref={`/methods/bayes-stopping?theta=${rule.acceptable}&prior=${a},${b}&cutoff=${rule.certainty}&n=${most}`}
      />
    </Section>
  );
}
