import { useTranslation } from "react-i18next";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";
import { gradings } from "~/domain/safety/adverse-event";

/** The protocol's safety plan as it is stored. */
export interface SafetyPlanFacts {
  version: number;
  grading: string;
  dose_limiting_definition: string | null;
  theta: number | null;
  prior_a: number | null;
  prior_b: number | null;
  cutoff: number | null;
}

/** The protocol's safety plan: the CTCAE in use, what is dose-limiting, the stopping rule; each save is a further version. */
export function PlanForm({ refused, plan }: { refused: Refused; plan: SafetyPlanFacts | null }) {
  const { t } = useTranslation("safety");
  const own = refused?.entered["intent"] === "plan" ? refused : undefined;
  const labels = {
    grading: t("plan.grading"),
    doseLimitingDefinition: t("plan.definition"),
    theta: t("plan.theta"),
    priorA: t("plan.priorA"),
    priorB: t("plan.priorB"),
    cutoff: t("plan.cutoff"),
    reason: t("plan.reason"),
  };
  const source = (name: keyof typeof labels, stored?: string | null) => {
    const field = fieldSource(own, name, stored);
    return { ...field, id: `plan-${field.id}` };
  };
  return (
    <PostForm refused={own} labels={labels} idPrefix="plan-">
      <input type="hidden" name="intent" value="plan" />
      <SelectField
        field={source("grading", plan?.grading ?? gradings[0])}
        label={labels.grading}
        choices={gradings.map((value) => ({ value, label: value }))}
        emptyChoice={null}
      />
      <TextArea
        field={source("doseLimitingDefinition", plan?.dose_limiting_definition)}
        label={labels.doseLimitingDefinition}
      />
      <NumberField
        field={source("theta", plan?.theta?.toString())}
        label={labels.theta}
        hint={t("plan.thetaHint")}
        kind="decimal"
      />
      <NumberField field={source("priorA", plan?.prior_a?.toString())} label={labels.priorA} kind="decimal" />
      <NumberField field={source("priorB", plan?.prior_b?.toString())} label={labels.priorB} kind="decimal" />
      <NumberField
        field={source("cutoff", plan?.cutoff?.toString())}
        label={labels.cutoff}
        hint={t("plan.cutoffHint")}
        kind="decimal"
      />
      <TextField field={source("reason")} label={labels.reason} required />
      <SubmitButton>{t("plan.submit")}</SubmitButton>
    </PostForm>
  );
}
