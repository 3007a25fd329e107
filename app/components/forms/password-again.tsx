import { useTranslation } from "react-i18next";
import type { FieldSource } from "~/components/forms/field-source";
import { TextField } from "~/components/forms/text-field";

/**
 * The signer's password again, under the meaning of what is being confirmed.
 * It is an electronic confirmation and says that it is not a digital signature.
 */
export function PasswordAgain({ field, meaning }: { field: FieldSource; meaning: string }) {
  const { t } = useTranslation("ui");
  return (
    <div className="max-w-2xl border-s-4 border-accent ps-4">
      <p className="mb-3 font-semibold">{meaning}</p>
      <TextField
        field={field}
        label={t("form.password")}
        hint={t("form.passwordMeaning")}
        type="password"
        autoComplete="current-password"
        required
      />
    </div>
  );
}
