import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Section } from "~/components/ui/section";

/** Records that a masked trial was unblinded, or outcomes by arm of an open one were opened, confirmed with the password. */
export function UnblindingForm({ refused, today, masked }: { refused: Refused; today: string; masked: boolean }) {
  const { t } = useTranslation("safety");
  const { t: ui } = useTranslation("ui");
  const labels = {
    unblindedOn: masked ? t("unblind.day") : t("unblind.openDay"),
    reason: t("unblind.reason"),
    password: ui("form.password"),
  };
  return (
    <Section title={masked ? t("unblind.title") : t("unblind.openTitle")} id="unblind" lead={t("unblind.lead")}>
      <PostForm refused={refused} labels={labels}>
        <DateField field={fieldSource(refused, "unblindedOn", today)} label={labels.unblindedOn} max={today} required />
        <TextArea field={fieldSource(refused, "reason")} label={labels.reason} required />
        <PasswordAgain
          field={fieldSource(refused, "password")}
          meaning={masked ? t("unblind.meaning") : t("unblind.openMeaning")}
        />
        <SubmitButton look="danger">{masked ? t("unblind.button") : t("unblind.openTitle")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
