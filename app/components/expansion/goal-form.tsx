import { useTranslation } from "react-i18next";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";

/** Sets the next version of an expansion's goal: it is dated with the day of the act. */
export function GoalForm({ refused, all }: { refused: Refused; all: number }) {
  const { t } = useTranslation("dashboards");
  const own = refused?.entered["intent"] === "goal" ? refused : undefined;
  const labels = {
    responders: t("expansion.form.responders", { all }),
    nullRate: t("expansion.form.nullRate"),
    reason: t("expansion.form.reason"),
  };
  return (
    <Section title={t("expansion.form.title")} id="goal-form" lead={t("expansion.form.lead")}>
      <PostForm refused={own} labels={labels}>
        <input type="hidden" name="intent" value="goal" />
        <NumberField field={fieldSource(own, "responders")} label={labels.responders} required />
        <NumberField
          field={fieldSource(own, "nullRate")}
          label={labels.nullRate}
          hint={t("expansion.form.nullRateHint")}
          kind="decimal"
          required
        />
        <TextField field={fieldSource(own, "reason")} label={labels.reason} required />
        <SubmitButton look="secondary">{t("expansion.form.submit")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
