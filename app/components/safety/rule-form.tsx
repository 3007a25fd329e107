import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { dayKinds, ruleClasses } from "~/domain/safety/reporting-rule";
import { useSafetyChoices } from "./use-safety-choices";

/** A rule of reporting for this trial: whom, within how many days, on which basis; a known code replaces the rule in force. */
export function RuleForm({ refused, today }: { refused: Refused; today: string }) {
  const { t } = useTranslation("safety");
  const choices = useSafetyChoices();
  const own = refused?.entered["intent"] === "rule" ? refused : undefined;
  const labels = {
    code: t("rule.code"),
    appliesTo: t("rule.appliesTo"),
    "recipient.vi": t("clock.recipient"),
    "recipient.en": t("clock.recipient"),
    days: t("rule.days"),
    dayKind: t("rule.dayKind"),
    "basis.vi": t("rule.basis"),
    "basis.en": t("rule.basis"),
    inForceFrom: t("rule.inForceFrom"),
    confirmed: t("rule.confirmed"),
    givenUp: t("rule.givenUp"),
    ruleReason: t("plan.reason"),
  };
  const source = (name: keyof typeof labels, stored?: string) => {
    const field = fieldSource(own, name, stored);
    return { ...field, id: `rule-${field.id}` };
  };
  return (
    <PostForm refused={own} labels={labels} idPrefix="rule-">
      <input type="hidden" name="intent" value="rule" />
      <TextField field={source("code")} label={labels.code} hint={t("rule.codeHint")} required />
      <SelectField
        field={source("appliesTo")}
        label={labels.appliesTo}
        choices={choices("ruleClass", ruleClasses)}
        required
      />
      <BilingualField label={labels["recipient.vi"]} vi={source("recipient.vi")} en={source("recipient.en")} required />
      <NumberField field={source("days")} label={labels.days} required />
      <SelectField
        field={source("dayKind", "working")}
        label={labels.dayKind}
        choices={choices("dayKind", dayKinds)}
        emptyChoice={null}
      />
      <BilingualField label={labels["basis.vi"]} vi={source("basis.vi")} en={source("basis.en")} required />
      <DateField
        field={source("inForceFrom", today)}
        label={labels.inForceFrom}
        hint={t("rule.inForceHint")}
        required
      />
      <CheckboxField field={source("confirmed")} label={labels.confirmed} />
      <CheckboxField field={source("givenUp")} label={labels.givenUp} />
      <TextField field={source("ruleReason")} label={labels.ruleReason} required />
      <SubmitButton>{t("rule.submit")}</SubmitButton>
    </PostForm>
  );
}
