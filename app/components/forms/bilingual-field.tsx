import { useTranslation } from "react-i18next";
import type { FieldSource, FieldWords } from "~/components/forms/field-source";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";

export interface BilingualFieldProps extends FieldWords {
  vi: FieldSource;
  en: FieldSource;
  required?: boolean;
  /** Several lines each, instead of one. */
  long?: boolean;
}

/** The same text in Vietnamese and in English, side by side where there is room. */
export function BilingualField({ label, hint, vi, en, required, long = false }: BilingualFieldProps) {
  const { t } = useTranslation("ui");
  const One = long ? TextArea : TextField;
  return (
    <fieldset>
      <legend className="font-semibold">{label}</legend>
      {hint !== undefined && <p className="text-sm text-muted">{hint}</p>}
      <div className="mt-2 grid gap-x-6 gap-y-4 md:grid-cols-2">
        <One field={vi} label={t("form.vietnamese")} required={required} lang="vi" />
        <One field={en} label={t("form.english")} required={required} lang="en" />
      </div>
    </fieldset>
  );
}
