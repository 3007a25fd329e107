import { useTranslation } from "react-i18next";
import { type ForestRow, ResponseForest } from "~/components/charts/response-forest";
import { HowComputed } from "~/components/ui/how-computed";
import { KeyFacts } from "~/components/ui/key-facts";
import { Notice } from "~/components/ui/notice";
import { Proportion } from "~/components/ui/proportion";
import { Section } from "~/components/ui/section";
import type { ResponseDashboard } from "~/domain/dashboards/response/compose-response";
import type { GroupRate } from "~/domain/dashboards/response/rate-groups";
import type { ChartFacts } from "./chart-facts";
import { intervalHref } from "./method-links";
import { useGroupLabel } from "./use-group-label";

const method = "clopperPearson" as const;
const denominators = ["enrolled", "infused", "evaluable"] as const;

/** Response of the whole with its three denominators, and the forest of the groups in the order of their codes. */
export function ResponseRates({ dashboard, facts }: { dashboard: ResponseDashboard; facts: ChartFacts }) {
  const { t } = useTranslation("dashboards");
  const { whole, contradictions } = dashboard;
  return (
    <Section title={t("response.rates.title")} id="rates" lead={t("response.rates.lead")}>
      {whole === null ? (
        <Notice kind="error">
          {t("response.contradiction")}{" "}
          {contradictions
            .map(({ path, message }) => `${t(`response.count.${path as "infused"}`)}: ${message}`)
            .join("; ")}
        </Notice>
      ) : (
        <WholeRate whole={whole} />
      )}
      <GroupForest dashboard={dashboard} facts={facts} />
    </Section>
  );
}

function WholeRate({ whole }: { whole: GroupRate }) {
  const { t } = useTranslation("dashboards");
  return (
    <>
      <KeyFacts
        facts={denominators.map((name) => {
          const proportion = whole[name];
          return {
            term: t(`response.among.${name}`),
            value: proportion && <Proportion {...proportion} method={method} />,
            missing: "not-applicable" as const,
          };
        })}
      />
      {whole.enrolled && (
        <HowComputed
          definition={t("response.rates.how")}
          inputs={[
            { label: t("response.count.responders"), count: whole.enrolled.x },
            { label: t("response.count.enrolled"), count: whole.enrolled.n },
            { label: t("response.count.infused"), count: whole.infused?.n ?? 0 },
            { label: t("response.count.evaluable"), count: whole.evaluable?.n ?? 0 },
          ]}
          reference="Clopper CJ, Pearson ES. Biometrika 1934;26:404-413"
          methodHref={intervalHref(whole.enrolled)}
        />
      )}
    </>
  );
}

function GroupForest({ dashboard, facts }: { dashboard: ResponseDashboard; facts: ChartFacts }) {
  const { t } = useTranslation("dashboards");
  const label = useGroupLabel();
  const { single, whole } = dashboard;
  const groups = [
    ...dashboard.cohorts,
    ...(typeof single === "string" ? [] : single.arms),
    ...dashboard.sites,
    ...(typeof single === "string" ? [] : single.subgroups),
    ...(whole ? [whole] : []),
  ];
  const rows = groups.flatMap((group): ForestRow[] => {
    const { kind, code, enrolled } = group;
    const overall = kind === "whole";
    return enrolled === null ? [] : [{ id: `${kind}-${code}`, label: label(group), overall, method, ...enrolled }];
  });
  if (rows.length === 0) return null;
  return (
    <div className="mt-6">
      <ResponseForest
        title={t("response.forest.title")}
        method={t("response.forest.method")}
        n={whole?.enrolled?.n}
        rows={rows}
        {...facts}
      />
      <p className="max-w-prose text-sm text-muted">{t("response.forest.note")}</p>
    </div>
  );
}
