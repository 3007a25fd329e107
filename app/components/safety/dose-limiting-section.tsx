import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { StatusLabel } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import type { DoseLimitingStanding } from "~/domain/safety/dose-limiting";
import { zeroEventsUpperLimit } from "~/domain/statistics/proportions/zero-events";
import { formatLevel, formatNumber, formatPercent } from "~/lib/formatting/numbers";

export interface DoseLimitingProps {
  definition: string | null;
  rule: { acceptable: number; certainty: number; prior: { a: number; b: number } } | null;
  cohorts: readonly DoseLimitingStanding[];
  boundary: readonly { n: number; stopAt: number }[];
}

const level = 0.95;

/** Dose-limiting toxicities by cohort beside the boundary of the protocol's stopping rule; counts, no bare percentage. */
export function DoseLimitingSection({ definition, rule, cohorts, boundary }: DoseLimitingProps) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const { t: ui } = useTranslation("ui");
  const language = useLanguage();
  const standing = ({ stopAt, crossed }: DoseLimitingStanding) => {
    if (rule === null) return t("dlt.noRule");
    if (stopAt === null) return t("dlt.noBoundary");
    const words = t("dlt.stopAt", { count: stopAt });
    return crossed ? <StatusLabel tone="attention">{`${words}: ${t("dlt.crossed")}`}</StatusLabel> : words;
  };
  const toxicity = ({ withToxicity, infused, notJudged }: DoseLimitingStanding) => {
    if (infused === 0) return t("dlt.nobody");
    const counted = { shown: formatNumber(withToxicity, language), infused: formatNumber(infused, language) };
    if (withToxicity > 0 || notJudged > 0) return t("dlt.of", counted);
    const upper = formatPercent(zeroEventsUpperLimit(infused, "two", level), language);
    return `${t("dlt.of", counted)}; ${ui("zero.upper", { upper, level: formatLevel(level, language) })}`;
  };
  return (
    <Section title={t("dlt.title")} id="dose-limiting" lead={definition ?? t("dlt.noDefinition")}>
      <DataTable
        caption={t("dlt.title")}
        captionHidden
        rows={cohorts}
        rowKey={({ code }) => code}
        columns={[
          { key: "code", heading: desk("participants.cohort"), cell: ({ code }) => code },
          {
            key: "count",
            heading: t("dlt.count"),
            cell: (row) => toxicity(row),
          },
          {
            key: "open",
            heading: t("dlt.notJudged"),
            numeric: true,
            cell: ({ notJudged }) => formatNumber(notJudged, language),
          },
          { key: "boundary", heading: t("dlt.boundary"), cell: standing },
        ]}
      />
      {rule && (
        <>
          <p className="mt-3 max-w-prose">
            {t("dlt.table", { list: boundary.map(({ n, stopAt }) => `${stopAt}/${n}`).join(", ") })}
          </p>
          <HowComputed
            definition={t("dlt.how", {
              theta: formatPercent(rule.acceptable, language),
              a: formatNumber(rule.prior.a, language),
              b: formatNumber(rule.prior.b, language),
              cutoff: formatPercent(rule.certainty, language),
            })}
            inputs={cohorts.map(({ code, withToxicity, infused }) => ({
              label: code,
              count: `${withToxicity}/${infused}`,
            }))}
            reference="Thall PF, Simon R. Biometrics 1994;50:337-349"
            methodHref="/methods/bayes-stopping"
          />
        </>
      )}
    </Section>
  );
}
