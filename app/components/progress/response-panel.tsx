import { useTranslation } from "react-i18next";
import { ResponseForest, type ForestRow } from "~/components/charts/response-forest";
import { HowComputed } from "~/components/ui/how-computed";
import { KeyFacts } from "~/components/ui/key-facts";
import { useInstrumentWords } from "~/components/visits/use-words";
import { useLocal } from "~/components/ui/local-words";
import { Notice } from "~/components/ui/notice";
import { Proportion } from "~/components/ui/proportion";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { CohortResponse, ReleasedResponse, ShownProportion } from "~/domain/dashboards/public-progress";
import { formatDate } from "~/lib/formatting/dates";

const method = "clopperPearson" as const;
const denominators = ["enrolled", "infused", "evaluable"] as const;

/** The calculator page of the interval with the inputs filled in. */
function intervalHref({ x, n, level }: ShownProportion): string {
  return `/methods/binomial-interval?x=${x}&n=${n}&level=${level}&method=clopper-pearson`;
}

/** Response with interval and every denominator named, or the sentence that outcomes are not released. */
export function ResponsePanel(props: {
  response: ReleasedResponse | null;
  enrolled: number;
  dataDate: string;
  synthetic: boolean;
}) {
  const { response, enrolled } = props;
  const { t } = useTranslation("public");
  return (
    <Section title={t("response.title")} id="response">
      {response === null ? (
        <Notice kind="info">{t("response.notReleased", { count: enrolled })}</Notice>
      ) : (
        <Released {...props} response={response} />
      )}
    </Section>
  );
}

function Released(props: { response: ReleasedResponse; dataDate: string; synthetic: boolean }) {
  const { response, dataDate, synthetic } = props;
  const { t } = useTranslation("public");
  const language = useLanguage();
  const local = useLocal();
  const instrumentWords = useInstrumentWords();
  const labelled = (row: CohortResponse, label: string): ForestRow[] =>
    row.enrolled ? [{ id: row.code ?? "whole", label, overall: row.code === null, method, ...row.enrolled }] : [];
  const primary = response.whole.enrolled;
  const live = response.cohorts.length > 0;
  return (
    <>
      <p className="max-w-prose">
        {t("response.definition", {
          instrument: instrumentWords(response.instrument),
          version: response.definitionVersion,
          date: formatDate(response.definitionSetOn, language),
        })}
      </p>
      <p className="my-3 max-w-prose text-muted">
        {t("response.uncontrolled")} {!live && t("response.closedOnly")}
      </p>
      <KeyFacts
        facts={denominators.map((name) => {
          const proportion = response.whole[name];
          return {
            term: t(`response.among.${name}`),
            value: proportion === null ? null : <Proportion {...proportion} method={method} />,
            missing: "not-applicable" as const,
          };
        })}
      />
      <div className="mt-6">
        <ResponseForest
          title={t("response.forest")}
          method={t("response.method")}
          n={primary?.n}
          dataDate={dataDate}
          synthetic={synthetic}
          rows={[
            ...response.cohorts.flatMap((row) => labelled(row, local(row.nameEn, row.nameVi))),
            ...labelled(response.whole, t(live ? "response.wholeLive" : "response.whole")),
          ]}
        />
      </div>
      {primary !== null && (
        <HowComputed
          definition={t("response.how")}
          inputs={[
            { label: t("response.responders"), count: primary.x },
            { label: t("progress.enrolled"), count: primary.n },
          ]}
          reference="Clopper CJ, Pearson ES. Biometrika 1934;26:404-413"
          methodHref={intervalHref(primary)}
        />
      )}
    </>
  );
}
