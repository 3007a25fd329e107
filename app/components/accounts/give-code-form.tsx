import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";

/** The second factor at sign-in: a code of the app or a recovery code. */
export function GiveCodeForm({ refused }: { refused: Refused }) {
  const { t } = useTranslation("security");
  return (
    <>
      <PostForm refused={refused} labels={{ code: t("factor.code") }}>
        <TextField
          field={fieldSource(refused, "code", "")}
          label={t("factor.code")}
          hint={t("factor.codeHint")}
          autoComplete="one-time-code"
          required
        />
        <SubmitButton>{t("factor.give")}</SubmitButton>
      </PostForm>
      <p className="mt-8 max-w-prose text-sm text-muted">{t("factor.lost")}</p>
    </>
  );
}
