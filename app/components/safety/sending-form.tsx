import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLanguage } from "~/components/ui/use-language";
import type { ReportingClock } from "~/domain/safety/reporting-clock";
import { useSafetyChoices } from "./use-safety-choices";

/** Records that a report was sent: under which rule, to whom, when, with which receipt. Recording here is not reporting. */
export function SendingForm(props: { refused: Refused; clocks: readonly ReportingClock[]; today: string }) {
  const { clocks, today } = props;
  const refused = props.refused?.entered["intent"] === "take-back" ? undefined : props.refused;
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const choices = useSafetyChoices();
  const labels = {
    rule: t("clock.recipient"),
    recipient: t("sending.recipient"),
    sentOn: t("sending.sentOn"),
    sentAt: t("sending.sentAt"),
    receipt: t("sending.receipt"),
    reportKind: t("sending.reportKind"),
  };
  const source = (name: keyof typeof labels, stored?: string) => fieldSource(refused, name, stored);
  return (
    <PostForm refused={refused} labels={labels}>
      <input type="hidden" name="intent" value="send" />
      <SelectField
        field={source("rule")}
        label={labels.rule}
        choices={clocks.map(({ rule }) => ({ value: rule.code, label: `${rule.recipient[language]} (${rule.code})` }))}
        required
      />
      <TextField field={source("recipient")} label={labels.recipient} hint={t("sending.recipientHint")} required />
      <DateField field={source("sentOn", today)} label={labels.sentOn} max={today} required />
      <TextField field={source("sentAt")} label={labels.sentAt} hint={t("sending.sentAtHint")} />
      <TextField field={source("receipt")} label={labels.receipt} hint={t("sending.receiptHint")} required />
      <SelectField
        field={source("reportKind", "initial")}
        label={labels.reportKind}
        choices={choices("reportKind", ["initial", "follow_up"])}
        emptyChoice={null}
      />
      <SubmitButton>{t("sending.submit")}</SubmitButton>
    </PostForm>
  );
}
