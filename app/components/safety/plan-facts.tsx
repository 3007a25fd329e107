import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import type { SafetyPlanFacts } from "./plan-form";

/** The safety plan in force, for everybody who reads the trial's safety. */
export function PlanFacts({ plan }: { plan: SafetyPlanFacts | null }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const shown = (value: number | null | undefined) => (value == null ? null : formatNumber(value, language));
  return (
    <KeyFacts
      facts={[
        { term: t("plan.version"), value: plan?.version },
        { term: t("plan.grading"), value: plan?.grading ?? "CTCAE 5.0" },
        { term: t("plan.definition"), value: plan?.dose_limiting_definition },
        { term: t("plan.theta"), value: shown(plan?.theta) },
        { term: t("plan.priorA"), value: shown(plan?.prior_a) },
        { term: t("plan.priorB"), value: shown(plan?.prior_b) },
        { term: t("plan.cutoff"), value: shown(plan?.cutoff) },
      ]}
    />
  );
}
