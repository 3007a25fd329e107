import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Section } from "~/components/ui/section";

/** An act on somebody's account, with the reason that the access log keeps. */
export function ReasonedAct({ act, refused }: { act: "deactivate" | "reactivate" | "takeFactor"; refused: Refused }) {
  const { t } = useTranslation("security");
  const own = refused?.entered["intent"] === act ? refused : undefined;
  const field = fieldSource(own, "reason");
  const prefix = `${act}-`;
  return (
    <Section title={t(`account.${act}.title`)} lead={t(`account.${act}.lead`)}>
      <PostForm refused={own} labels={{ reason: t("account.reason") }} idPrefix={prefix}>
        <TextArea field={{ ...field, id: `${prefix}${field.id}` }} label={t("account.reason")} rows={2} required />
        <SubmitButton look={act === "reactivate" ? "primary" : "danger"}>{t(`account.${act}.button`)}</SubmitButton>
        <input type="hidden" name="intent" value={act} />
      </PostForm>
    </Section>
  );
}
