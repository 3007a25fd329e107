import { useTranslation } from "react-i18next";
import { fieldSource, type Refused } from "~/components/forms/post-form";
import { TextField } from "~/components/forms/text-field";

/** Labels of the two fields, for the summary of faults. */
export function useNewPasswordLabels(): { password: string; passwordAgain: string } {
  const { t } = useTranslation("security");
  return { password: t("newPassword.password"), passwordAgain: t("newPassword.again") };
}

/** A new password, typed twice. */
export function NewPasswordFields({ refused, least }: { refused: Refused; least: number }) {
  const { t } = useTranslation("security");
  const labels = useNewPasswordLabels();
  const shared = { type: "password", autoComplete: "new-password", required: true } as const;
  return (
    <>
      <TextField
        field={fieldSource(refused, "password")}
        label={labels.password}
        hint={t("newPassword.hint", { min: least })}
        {...shared}
      />
      <TextField field={fieldSource(refused, "passwordAgain")} label={labels.passwordAgain} {...shared} />
    </>
  );
}
