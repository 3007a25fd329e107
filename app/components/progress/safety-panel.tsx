import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { ZeroReported } from "~/components/ui/zero-reported";
import type { PublicSafety } from "~/domain/dashboards/public-progress";
import { zeroEventsUpperLimit } from "~/domain/statistics/proportions/zero-events";
import { formatNumber } from "~/lib/formatting/numbers";

const level = 0.95;

/** Trial-level safety totals, which are never withheld; a zero says how many it was seen in and what it excludes. */
export function SafetyPanel({ safety, enrolled, today }: { safety: PublicSafety; enrolled: number; today: string }) {
  const { t } = useTranslation("public");
  const language = useLanguage();
  const shown = (count: number) =>
    count === 0 && safety.infused > 0 ? (
      <ZeroReported
        infused={safety.infused}
        upper={zeroEventsUpperLimit(safety.infused, "two", level)}
        level={level}
        lastEntry={safety.lastEntryOn}
        today={today}
      />
    ) : (
      t("safety.of", { shown: formatNumber(count, language), infused: formatNumber(safety.infused, language) })
    );
  return (
    <Section title={t("safety.title")} id="safety" lead={t("safety.lead")}>
      <KeyFacts
        facts={[
          { term: t("safety.deaths"), value: shown(safety.deaths) },
          { term: t("safety.serious"), value: shown(safety.seriousEvents) },
          { term: t("safety.persons"), value: shown(safety.participantsWithSerious) },
          {
            term: t("safety.productFailures"),
            value: t("safety.ofEnrolled", {
              shown: formatNumber(safety.productFailures, language),
              enrolled: formatNumber(enrolled, language),
            }),
          },
        ]}
      />
      <HowComputed
        definition={t("safety.how")}
        inputs={[{ label: t("flow.box.infused"), count: formatNumber(safety.infused, language) }]}
        reference="Clopper CJ, Pearson ES. Biometrika 1934;26:404-413"
        methodHref={`/methods/binomial-interval?x=${safety.deaths}&n=${safety.infused}&level=0.95&method=clopper-pearson`}
      />
    </Section>
  );
}
