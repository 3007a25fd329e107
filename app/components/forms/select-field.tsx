import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes, type FieldProps } from "~/components/forms/field-source";

/** One choice of a list; the label is translated. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface SelectFieldProps extends FieldProps {
  choices: readonly Choice[];
  /** Words of the empty choice; "Choose" without it, null for no empty choice. */
  emptyChoice?: string | null;
}

/** One of many choices, as a native select. */
export function SelectField({ field, label, hint, required, choices, emptyChoice }: SelectFieldProps) {
  const { t } = useTranslation("ui");
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <select
        key={field.key}
        {...controlAttributes(field, hint, required)}
        defaultValue={field.defaultValue ?? (emptyChoice === null ? undefined : "")}
      >
        {emptyChoice !== null && <option value="">{emptyChoice ?? t("form.choose")}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
