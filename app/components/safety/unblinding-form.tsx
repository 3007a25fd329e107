import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Section } from "~/components/ui/section";

/** Records that the trial was unblinded, confirmed with the password. */
export function UnblindingForm({ refused, today }: { refused: Refused; today: string }) {
  const { t } = useTranslation("safety");
  const { t: ui } = useTranslation("ui");
  const labels = {
    unblindedOn: t("unblind.day"),
    reason: t("unblind.reason"),
    password: ui("form.password"),
  };
  return (
    <Section title={t("unblind.title")} id="unblind" lead={t("unblind.lead")}>
      <PostForm refused={refused} labels={labels}>
        <DateField field={fieldSource(refused, "unblindedOn", today)} label={labels.unblindedOn} max={today} required />
        <TextArea field={fieldSource(refused, "reason")} label={labels.reason} required />
        <PasswordAgain field={fieldSource(refused, "password")} meaning={t("unblind.meaning")} />
        <SubmitButton look="danger">{t("unblind.button")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
