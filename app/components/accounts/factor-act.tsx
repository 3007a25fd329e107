import { useTranslation } from "react-i18next";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";

export interface FactorActProps {
  act: "begin" | "renew" | "end";
  refused: Refused;
}

/** An act on one's own second factor, confirmed with the password again. */
export function FactorAct({ act, refused }: FactorActProps) {
  const { t } = useTranslation("security");
  const { t: ui } = useTranslation("ui");
  const own = refused?.entered["intent"] === act ? refused : undefined;
  const field = fieldSource(own, "password");
  return (
    <PostForm refused={own} labels={{ password: ui("form.password") }} idPrefix={`${act}-`}>
      <input type="hidden" name="intent" value={act} />
      <PasswordAgain field={{ ...field, id: `${act}-${field.id}` }} meaning={t(`factor.${act}Meaning`)} />
      <SubmitButton look={act === "end" ? "danger" : "primary"}>{t(`factor.${act}`)}</SubmitButton>
    </PostForm>
  );
}
