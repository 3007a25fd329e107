import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes, type FieldProps } from "~/components/forms/field-source";

export interface DateFieldProps extends FieldProps {
  /** `day` is the browser's own date control; `partial` takes a year, a year and month, or a whole date as text; the keys
   * of a telephone's digits alone would have no stroke between them. */
  precision?: "day" | "partial";
  /** Earliest and latest civil date that the control offers; the server judges again. */
  min?: string;
  max?: string;
}

/** A civil date; the value sent is "YYYY-MM-DD", or partial where that is allowed. */
export function DateField({ field, label, hint, required, precision = "day", min, max }: DateFieldProps) {
  const { t } = useTranslation("ui");
  const partial = precision === "partial";
  const words = hint ?? (partial ? t("form.partialDateHint") : undefined);
  return (
    <FieldFrame field={field} label={label} hint={words} required={required}>
      <div className="max-w-52">
        <input
          key={field.key}
          {...controlAttributes(field, words, required)}
          type={partial ? "text" : "date"}
          defaultValue={field.defaultValue}
          min={partial ? undefined : min}
          max={partial ? undefined : max}
        />
      </div>
    </FieldFrame>
  );
}
